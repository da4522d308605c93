// The compression function of SHA-256 (FIPS 180-4, section 6.2.2), where processors have
// instructions for it and Swift has no words for them.
#ifndef SEAMSTRESS_DIGEST_H
#define SEAMSTRESS_DIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Absorbs whole blocks of 64 bytes into the eight words of a digest.
void seamstress_sha256(uint32_t *state, const uint8_t *bytes, size_t blocks);

/// Absorbs as many blocks of two texts into a digest each: a round waits for the one before, and those
/// of two texts take hardly longer than those of one.
void seamstress_sha256_pair(
    uint32_t *state, const uint8_t *bytes, uint32_t *other, const uint8_t *other_bytes,
    size_t blocks);

/// The same as `seamstress_sha256` without any instruction made for it: what it
/// does on a processor that has none.
void seamstress_sha256_portable(uint32_t *state, const uint8_t *bytes, size_t blocks);

/// Whether this processor has instructions for it.
bool seamstress_sha256_is_built_in(void);

#endif
