// The one instruction that Swift has no word for: a hint that memory will be read soon.
#ifndef KITH_PREFETCH_H
#define KITH_PREFETCH_H

static inline void kith_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
