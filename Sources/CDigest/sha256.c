#include "CSeamstressDigest.h"

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

// MARK: Without instructions for it

// Macros, since nothing is inlined in a debug build, which is what runs inside build plugins.
#define ROTATED(w, count) ((w) >> (count) | (w) << (32 - (count)))

#define STEP(a, b, c, d, e, f, g, h, input)                                                      \
  h += (input) + (ROTATED(e, 6) ^ ROTATED(e, 11) ^ ROTATED(e, 25)) + (g ^ (e & (f ^ g)));        \
  d += h;                                                                                        \
  h += (ROTATED(a, 2) ^ ROTATED(a, 13) ^ ROTATED(a, 22)) + ((a & b) | (c & (a | b)))

/// The message schedule (step 1), each word with the constant of its round.
static void expand(const uint8_t *block, uint32_t *inputs) {
  uint32_t words[64];
  for (int i = 0; i < 16; i++) {
    const uint8_t *byte = block + 4 * i;
    words[i] = (uint32_t)byte[0] << 24 | (uint32_t)byte[1] << 16 | (uint32_t)byte[2] << 8 | byte[3];
  }
  for (int i = 16; i < 64; i++) {
    uint32_t early = words[i - 15], late = words[i - 2];
    words[i] = words[i - 16] + (ROTATED(early, 7) ^ ROTATED(early, 18) ^ early >> 3) +
               words[i - 7] + (ROTATED(late, 17) ^ ROTATED(late, 19) ^ late >> 10);
  }
  for (int i = 0; i < 64; i++) inputs[i] = words[i] + constants[i];
}

void seamstress_sha256_portable(uint32_t *state, const uint8_t *bytes, size_t blocks) {
  uint32_t inputs[64];
  for (; blocks > 0; blocks--, bytes += 64) {
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    expand(bytes, inputs);
    // Eight rounds at a time: then the words keep their places and only the names go round.
    for (const uint32_t *input = inputs; input < inputs + 64; input += 8) {
      STEP(a, b, c, d, e, f, g, h, input[0]);
      STEP(h, a, b, c, d, e, f, g, input[1]);
      STEP(g, h, a, b, c, d, e, f, input[2]);
      STEP(f, g, h, a, b, c, d, e, input[3]);
      STEP(e, f, g, h, a, b, c, d, input[4]);
      STEP(d, e, f, g, h, a, b, c, input[5]);
      STEP(c, d, e, f, g, h, a, b, input[6]);
      STEP(b, c, d, e, f, g, h, a, input[7]);
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
    state[4] += e, state[5] += f, state[6] += g, state[7] += h;
  }
}

// MARK: With them

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

bool seamstress_sha256_is_built_in(void) {
  const unsigned needed = 1u << 9 | 1u << 19;  // SSSE3, SSE4.1
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || (c & needed) != needed) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1);
}

/// The processor wants the eight words as two vectors, `a b e f` and `c d g h`, highest first.
typedef struct {
  __m128i abef, cdgh;
} Words;

__attribute__((target("sha,sse4.1"))) static Words load(const uint32_t *state) {
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
  return (Words){_mm_alignr_epi8(low, high, 8), _mm_blend_epi16(high, low, 0xf0)};
}

__attribute__((target("sha,sse4.1"))) static void store(uint32_t *state, Words words) {
  __m128i low = _mm_shuffle_epi32(words.abef, 0x1b);
  __m128i high = _mm_shuffle_epi32(words.cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xf0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

#define BIG_ENDIAN_WORDS _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203)

#define READ(bytes, i)                                                                           \
  _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)((bytes) + 16 * (i))), BIG_ENDIAN_WORDS)

// The next four words of the schedule, in place of the oldest four of the last sixteen.
#define EXPAND(w, w1, w2, w3)                                                                    \
  w = _mm_sha256msg2_epu32(                                                                      \
      _mm_add_epi32(_mm_sha256msg1_epu32(w, w1), _mm_alignr_epi8(w3, w2, 4)), w3)

#define ROUNDS(state, w, i)                                                                      \
  do {                                                                                           \
    __m128i input = _mm_add_epi32(w, _mm_loadu_si128((const __m128i *)(constants + 4 * (i))));   \
    state.cdgh = _mm_sha256rnds2_epu32(state.cdgh, state.abef, input);                           \
    state.abef = _mm_sha256rnds2_epu32(state.abef, state.cdgh, _mm_shuffle_epi32(input, 0x0e));  \
  } while (0)

#define ADD(state, before)                                                                       \
  state.abef = _mm_add_epi32(state.abef, before.abef);                                           \
  state.cdgh = _mm_add_epi32(state.cdgh, before.cdgh)

__attribute__((target("sha,sse4.1"))) static void absorb(
    uint32_t *state, const uint8_t *bytes, size_t blocks) {
  Words own = load(state);
  for (; blocks > 0; blocks--, bytes += 64) {
    const Words before = own;
    __m128i a = READ(bytes, 0), b = READ(bytes, 1), c = READ(bytes, 2), d = READ(bytes, 3);
    for (int i = 0; i < 16; i += 4) {
      if (i > 0) EXPAND(a, b, c, d);
      ROUNDS(own, a, i);
      if (i > 0) EXPAND(b, c, d, a);
      ROUNDS(own, b, i + 1);
      if (i > 0) EXPAND(c, d, a, b);
      ROUNDS(own, c, i + 2);
      if (i > 0) EXPAND(d, a, b, c);
      ROUNDS(own, d, i + 3);
    }
    ADD(own, before);
  }
  store(state, own);
}

// Each round waits for the one before; those of another text fit between.
__attribute__((target("sha,sse4.1"))) static void absorb_pair(
    uint32_t *state, const uint8_t *bytes, uint32_t *other, const uint8_t *other_bytes,
    size_t blocks) {
  Words own = load(state), his = load(other);
  for (; blocks > 0; blocks--, bytes += 64, other_bytes += 64) {
    const Words before = own, his_before = his;
    __m128i a = READ(bytes, 0), b = READ(bytes, 1), c = READ(bytes, 2), d = READ(bytes, 3);
    __m128i e = READ(other_bytes, 0), f = READ(other_bytes, 1);
    __m128i g = READ(other_bytes, 2), h = READ(other_bytes, 3);
    for (int i = 0; i < 16; i += 4) {
      if (i > 0) EXPAND(a, b, c, d);
      if (i > 0) EXPAND(e, f, g, h);
      ROUNDS(own, a, i);
      ROUNDS(his, e, i);
      if (i > 0) EXPAND(b, c, d, a);
      if (i > 0) EXPAND(f, g, h, e);
      ROUNDS(own, b, i + 1);
      ROUNDS(his, f, i + 1);
      if (i > 0) EXPAND(c, d, a, b);
      if (i > 0) EXPAND(g, h, e, f);
      ROUNDS(own, c, i + 2);
      ROUNDS(his, g, i + 2);
      if (i > 0) EXPAND(d, a, b, c);
      if (i > 0) EXPAND(h, e, f, g);
      ROUNDS(own, d, i + 3);
      ROUNDS(his, h, i + 3);
    }
    ADD(own, before);
    ADD(his, his_before);
  }
  store(state, own);
  store(other, his);
}

#elif defined(__aarch64__) && defined(__ARM_NEON) && !defined(__ARM_BIG_ENDIAN)

#include <arm_neon.h>
#if defined(__linux__)
#include <sys/auxv.h>
#endif

bool seamstress_sha256_is_built_in(void) {
#if defined(__APPLE__)
  return true;
#elif defined(__linux__)
  return getauxval(AT_HWCAP) >> 6 & 1;  // HWCAP_SHA2
#else
  return false;
#endif
}

__attribute__((target("sha2"))) static void absorb(
    uint32_t *state, const uint8_t *bytes, size_t blocks) {
  uint32x4_t abcd = vld1q_u32(state), efgh = vld1q_u32(state + 4);
  for (; blocks > 0; blocks--, bytes += 64) {
    const uint32x4_t abcd_before = abcd, efgh_before = efgh;
    // The last sixteen words of the schedule, four a vector, the oldest at `i % 4`.
    uint32x4_t words[4];
    for (int i = 0; i < 16; i++) {
      uint32x4_t next;
      if (i < 4) {
        next = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(bytes + 16 * i)));
      } else {
        next = vsha256su0q_u32(words[i % 4], words[(i + 1) % 4]);
        next = vsha256su1q_u32(next, words[(i + 2) % 4], words[(i + 3) % 4]);
      }
      words[i % 4] = next;
      uint32x4_t input = vaddq_u32(next, vld1q_u32(constants + 4 * i)), abcd_old = abcd;
      abcd = vsha256hq_u32(abcd, efgh, input);
      efgh = vsha256h2q_u32(efgh, abcd_old, input);
    }
    abcd = vaddq_u32(abcd, abcd_before);
    efgh = vaddq_u32(efgh, efgh_before);
  }
  vst1q_u32(state, abcd);
  vst1q_u32(state + 4, efgh);
}

#else

bool seamstress_sha256_is_built_in(void) { return false; }

static void absorb(uint32_t *state, const uint8_t *bytes, size_t blocks) {
  seamstress_sha256_portable(state, bytes, blocks);
}

#endif

#if !defined(__x86_64__)
static void absorb_pair(
    uint32_t *state, const uint8_t *bytes, uint32_t *other, const uint8_t *other_bytes,
    size_t blocks) {
  absorb(state, bytes, blocks);
  absorb(other, other_bytes, blocks);
}
#endif

/// Asked once: on a virtual machine the question alone costs as much as a small file.
static bool is_built_in(void) {
  static _Atomic int answer;
  if (answer == 0) answer = seamstress_sha256_is_built_in() ? 1 : -1;
  return answer > 0;
}

void seamstress_sha256(uint32_t *state, const uint8_t *bytes, size_t blocks) {
  if (is_built_in()) {
    absorb(state, bytes, blocks);
  } else {
    seamstress_sha256_portable(state, bytes, blocks);
  }
}

void seamstress_sha256_pair(
    uint32_t *state, const uint8_t *bytes, uint32_t *other, const uint8_t *other_bytes,
    size_t blocks) {
  if (is_built_in()) {
    absorb_pair(state, bytes, other, other_bytes, blocks);
  } else {
    seamstress_sha256_portable(state, bytes, blocks);
    seamstress_sha256_portable(other, other_bytes, blocks);
  }
}
