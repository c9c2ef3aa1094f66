// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <curl/curl.h>

// curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt are variadic, which Swift cannot import; each type of
// argument gets a function. CURLMsg holds its result in a union, which is read here.

static inline CURLcode wsigate_easy_set_long(CURL *_Nonnull handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode wsigate_easy_set_large(CURL *_Nonnull handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode wsigate_easy_set_string(CURL *_Nonnull handle, CURLoption option, const char *_Nullable value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode wsigate_easy_set_pointer(CURL *_Nonnull handle, CURLoption option, const void *_Nullable value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode wsigate_easy_set_list(CURL *_Nonnull handle, CURLoption option,
                                             struct curl_slist *_Nullable value) {
    return curl_easy_setopt(handle, option, value);
}

typedef size_t (*wsigate_data_callback)(char *_Nullable bytes, size_t size, size_t count, void *_Nullable context);

static inline CURLcode wsigate_easy_set_data_callback(CURL *_Nonnull handle, CURLoption option,
                                                      wsigate_data_callback _Nonnull value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode wsigate_easy_get_long(CURL *_Nonnull handle, CURLINFO info, long *_Nonnull value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLMcode wsigate_multi_set_long(CURLM *_Nonnull handle, CURLMoption option, long value) {
    return curl_multi_setopt(handle, option, value);
}

static inline int wsigate_multi_next_done(CURLM *_Nonnull handle, CURL *_Nullable *_Nonnull easy,
                                          CURLcode *_Nonnull result) {
    int left = 0;
    CURLMsg *message;
    while ((message = curl_multi_info_read(handle, &left)) != NULL) {
        if (message->msg == CURLMSG_DONE) {
            *easy = message->easy_handle;
            *result = message->data.result;
            return 1;
        }
    }
    return 0;
}
