// SPDX-License-Identifier: Apache-2.0
//
// Runs a program and writes what it cost, descendants included, to descriptor 3: wall nanoseconds, peak resident KiB,
// user and system microseconds, exit status. Linux carries the peak of whoever starts a program over into the program's
// own, so a driver in Python would hide how small the small ones are; this starts them instead.
//
//     measure PROGRAM ARGUMENT...
#define _GNU_SOURCE
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static long long nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static long microseconds(struct timeval time) { return time.tv_sec * 1000000L + time.tv_usec; }

int main(int argc, char **argv) {
    if (argc < 2) return 64;
    pid_t child;
    int status;
    struct rusage usage;
    // The child must not inherit where the answer goes.
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addclose(&actions, 3);
    long long start = nanoseconds();
    if (posix_spawnp(&child, argv[1], &actions, NULL, argv + 1, environ) != 0) {
        perror(argv[1]);
        return 127;
    }
    if (wait4(child, &status, 0, &usage) != child) return 1;
    long long wall = nanoseconds() - start;
    dprintf(3, "%lld %ld %ld %ld %d\n", wall, usage.ru_maxrss, microseconds(usage.ru_utime),
            microseconds(usage.ru_stime), WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    return 0;
}
