// SPDX-License-Identifier: Apache-2.0
#pragma once
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

// libcurl is loaded when it is first needed and not with the program: it brings 35 libraries with it, whose loading would
// take longer than all else that a short run does. load.c defines the functions of <curl/curl.h> that are used here.

/// Loads libcurl unless it is loaded; NULL, or why it cannot be loaded.
const char *_Nullable ccurl_load(void);

/// As curl_url_get, whose first parameter is const in newer versions only.
CURLUcode ccurl_url_get(const CURLU *_Nonnull url, CURLUPart part, char *_Nullable *_Nonnull value,
                        unsigned int flags);

// Swift cannot call variadic functions: one wrapper for each type of argument that libcurl takes.

static inline CURLcode ccurl_set_long(CURL *_Nonnull easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_size(CURL *_Nonnull easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_string(CURL *_Nonnull easy, CURLoption option, const char *_Nullable value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_pointer(CURL *_Nonnull easy, CURLoption option, void *_Nullable value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode ccurl_set_list(CURL *_Nonnull easy, CURLoption option, struct curl_slist *_Nullable value) {
    return curl_easy_setopt(easy, option, value);
}

typedef size_t (*ccurl_data_function)(char *_Nullable data, size_t size, size_t count, void *_Nullable context);

static inline CURLcode ccurl_set_data_function(CURL *_Nonnull easy, CURLoption option,
                                               ccurl_data_function _Nonnull value) {
    return curl_easy_setopt(easy, option, value);
}

typedef int (*ccurl_socket_function)(void *_Nullable context, curl_socket_t socket, curlsocktype purpose);

static inline CURLcode ccurl_set_socket_function(CURL *_Nonnull easy, ccurl_socket_function _Nonnull value) {
    return curl_easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, value);
}

static inline CURLMcode ccurl_multi_set_long(CURLM *_Nonnull multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

static inline long ccurl_get_long(CURL *_Nonnull easy, CURLINFO info) {
    long value = 0;
    return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

static inline curl_off_t ccurl_get_size(CURL *_Nonnull easy, CURLINFO info) {
    curl_off_t value = 0;
    return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

// The result lies in a union inside CURLMsg.
static inline CURL *_Nullable ccurl_next_done(CURLM *_Nonnull multi, CURLcode *_Nonnull result) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left)) != NULL) {
        if (message->msg == CURLMSG_DONE) {
            *result = message->data.result;
            return message->easy_handle;
        }
    }
    return NULL;
}
