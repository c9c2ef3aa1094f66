// SPDX-License-Identifier: Apache-2.0
//
// The floor: what four requests cost with libcurl and nothing else. It sends what sign.py signed beforehand, shaped as
// wsigate shapes it: all but the last request at the same time, then the last one on a connection of its own, with
// libcurl's options as wsigate sets them. It signs nothing, checks nothing, decides nothing and keeps no log.
//
//     floor REQUESTS
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { most_requests = 8, largest_answer = 1 << 20 };

struct request {
    char *url, *body;
    long body_length;
    struct curl_slist *headers;
    size_t received;
    CURL *easy;
};

static void fail(const char *what) {
    fprintf(stderr, "floor: %s\n", what);
    exit(1);
}

static char *take_line(char **at) {
    char *line = *at, *end = strchr(line, '\n');
    if (!end) fail("the file of requests is cut short");
    *end = 0;
    *at = end + 1;
    return line;
}

static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) fail("cannot open the file of requests");
    char *text = calloc(1, 65536);
    if (!text || fread(text, 1, 65535, file) == 0) fail("cannot read the file of requests");
    fclose(file);
    return text;
}

static int parse(char *at, struct request *requests) {
    int count = 0;
    while (*at && count < most_requests) {
        struct request *request = &requests[count++];
        request->url = take_line(&at);
        for (char *line = take_line(&at); *line; line = take_line(&at))
            request->headers = curl_slist_append(request->headers, line);
        request->body_length = strtol(take_line(&at), NULL, 10);
        request->body = at;
        at += request->body_length + 1;
    }
    return count;
}

static size_t receive(char *bytes, size_t size, size_t count, void *context) {
    (void)bytes;
    struct request *request = context;
    request->received += size * count;
    return request->received > largest_answer ? 0 : size * count;
}

static CURL *prepare(struct request *request, long is_fresh) {
    CURL *easy = request->easy = curl_easy_init();
    if (!easy) fail("libcurl has no handle");
    curl_easy_setopt(easy, CURLOPT_URL, request->url);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, is_fresh);
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, is_fresh);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, request->headers);
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, request->body_length);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request->body);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, request);
    return easy;
}

static void check_answer(struct request *request) {
    long status = 0;
    curl_easy_getinfo(request->easy, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200 || request->received == 0) fail("a request was not answered with 200");
}

static void send_at_once(CURLM *multi, struct request *requests, int count, long is_fresh) {
    for (int i = 0; i < count; i++) curl_multi_add_handle(multi, prepare(&requests[i], is_fresh));
    int running = count;
    while (running > 0) {
        if (curl_multi_perform(multi, &running) != CURLM_OK) fail("libcurl failed");
        if (running > 0 && curl_multi_poll(multi, NULL, 0, 1000, NULL) != CURLM_OK) fail("libcurl failed");
    }
    for (int i = 0; i < count; i++) {
        check_answer(&requests[i]);
        curl_multi_remove_handle(multi, requests[i].easy);
        curl_easy_cleanup(requests[i].easy);
    }
}

int main(int argc, char **argv) {
    if (argc != 2) fail("usage: floor REQUESTS");
    struct request requests[most_requests] = {0};
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) fail("libcurl does not start");
    int count = parse(read_file(argv[1]), requests);
    if (count < 2) fail("too few requests");
    CURLM *multi = curl_multi_init();
    if (!multi) fail("libcurl has no handle");
    send_at_once(multi, requests, count - 1, 0);
    send_at_once(multi, &requests[count - 1], 1, 1);
    curl_multi_cleanup(multi);
    return 0;
}
