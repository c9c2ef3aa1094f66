// SPDX-License-Identifier: Apache-2.0
#include "shim.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdarg.h>
#include <stddef.h>

// The functions of libcurl that take a fixed number of arguments: result, name, parameters, arguments, and what they
// return when there is no libcurl.
#define FIXED(F) \
    F(CURLcode, curl_global_init, (long flags), (flags), CURLE_FAILED_INIT) \
    F(void, curl_free, (void *memory), (memory), (void)0) \
    F(CURL *, curl_easy_init, (void), (), NULL) \
    F(void, curl_easy_reset, (CURL *easy), (easy), (void)0) \
    F(void, curl_easy_cleanup, (CURL *easy), (easy), (void)0) \
    F(const char *, curl_easy_strerror, (CURLcode code), (code), "no libcurl") \
    F(CURLM *, curl_multi_init, (void), (), NULL) \
    F(CURLMcode, curl_multi_add_handle, (CURLM *multi, CURL *easy), (multi, easy), CURLM_INTERNAL_ERROR) \
    F(CURLMcode, curl_multi_remove_handle, (CURLM *multi, CURL *easy), (multi, easy), CURLM_INTERNAL_ERROR) \
    F(CURLMcode, curl_multi_perform, (CURLM *multi, int *running), (multi, running), CURLM_INTERNAL_ERROR) \
    F(CURLMcode, curl_multi_poll, (CURLM *multi, struct curl_waitfd fds[], unsigned int count, int ms, int *ready), \
      (multi, fds, count, ms, ready), CURLM_INTERNAL_ERROR) \
    F(CURLMcode, curl_multi_wakeup, (CURLM *multi), (multi), CURLM_INTERNAL_ERROR) \
    F(CURLMsg *, curl_multi_info_read, (CURLM *multi, int *left), (multi, left), NULL) \
    F(CURLMcode, curl_multi_cleanup, (CURLM *multi), (multi), CURLM_INTERNAL_ERROR) \
    F(const char *, curl_multi_strerror, (CURLMcode code), (code), "no libcurl") \
    F(struct curl_slist *, curl_slist_append, (struct curl_slist *list, const char *text), (list, text), NULL) \
    F(void, curl_slist_free_all, (struct curl_slist *list), (list), (void)0) \
    F(CURLU *, curl_url, (void), (), NULL) \
    F(void, curl_url_cleanup, (CURLU *url), (url), (void)0) \
    F(CURLUcode, curl_url_set, (CURLU *url, CURLUPart part, const char *value, unsigned int flags), \
      (url, part, value, flags), CURLUE_OUT_OF_MEMORY) \
    F(const char *, curl_url_strerror, (CURLUcode code), (code), "no libcurl")

// The functions that are wrapped: three take any number of arguments, and one's parameters differ between versions.
#define WRAPPED(F) \
    F(CURLUcode, curl_url_get, (const CURLU *url, CURLUPart part, char **value, unsigned int flags)) \
    F(CURLcode, curl_easy_setopt, (CURL *easy, CURLoption option, ...)) \
    F(CURLcode, curl_easy_getinfo, (CURL *easy, CURLINFO info, ...)) \
    F(CURLMcode, curl_multi_setopt, (CURLM *multi, CURLMoption option, ...))

#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

#define POINTER(result, name, parameters, ...) result(*name) parameters;
static struct {
    FIXED(POINTER)
    WRAPPED(POINTER)
} libcurl;

static const char *failure;

static void load(void) {
    // The soname has been the same since 2006; it is looked for where the dynamic linker looks for any library.
    void *library = dlopen("libcurl.so.4", RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
    if (library == NULL) {
        failure = dlerror();
        return;
    }
#define FIND(result, name, ...) \
    if (failure == NULL && (*(void **)&libcurl.name = dlsym(library, #name)) == NULL) failure = dlerror();
    FIXED(FIND)
    WRAPPED(FIND)
}

const char *ccurl_load(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return failure;
}

#define DEFINE(result, name, parameters, arguments, otherwise) \
    result name parameters { \
        if (ccurl_load() != NULL) return otherwise; \
        return libcurl.name arguments; \
    }
FIXED(DEFINE)

CURLUcode ccurl_url_get(const CURLU *url, CURLUPart part, char **value, unsigned int flags) {
    return libcurl.curl_url_get(url, part, value, flags);
}

// Each of these takes one argument more, of a word's size; nobody has a handle without a library.
CURLcode curl_easy_setopt(CURL *easy, CURLoption option, ...) {
    va_list rest;
    va_start(rest, option);
    void *value = va_arg(rest, void *);
    va_end(rest);
    return libcurl.curl_easy_setopt(easy, option, value);
}

CURLcode curl_easy_getinfo(CURL *easy, CURLINFO info, ...) {
    va_list rest;
    va_start(rest, info);
    void *value = va_arg(rest, void *);
    va_end(rest);
    return libcurl.curl_easy_getinfo(easy, info, value);
}

CURLMcode curl_multi_setopt(CURLM *multi, CURLMoption option, ...) {
    va_list rest;
    va_start(rest, option);
    void *value = va_arg(rest, void *);
    va_end(rest);
    return libcurl.curl_multi_setopt(multi, option, value);
}
