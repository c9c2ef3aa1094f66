// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/rand.h>

// BIO_get_mem_data is a macro with a cast that Swift cannot import.
static inline long wsigate_bio_get_mem_data(BIO *_Nonnull bio, char *_Nullable *_Nonnull bytes) {
    return BIO_get_mem_data(bio, bytes);
}
