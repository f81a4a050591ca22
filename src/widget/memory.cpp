#include "widget/memory.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

extern "C" {
extern unsigned char __heap_base;  // where the linker's own data ends
int emscripten_resize_heap(std::size_t size);
}

namespace {

constexpr std::size_t kAlign = 16;
constexpr std::size_t kPage = 65'536;

unsigned char* top = nullptr;  // what lies behind is free
unsigned char* kept =
    nullptr;  // what lies before is kept; the page's first call keeps the start-up's

std::size_t address(const void* place) { return reinterpret_cast<std::size_t>(place); }

[[gnu::noinline]] void* take(std::size_t size) {
  if (top == nullptr) top = &__heap_base;
  const std::size_t begin = (address(top) + kAlign - 1) / kAlign * kAlign;
  if (size > PTRDIFF_MAX - begin) return nullptr;
  const std::size_t end = begin + size;
  if (end > __builtin_wasm_memory_size(0) * kPage && emscripten_resize_heap(end) == 0) {
    return nullptr;
  }
  top = reinterpret_cast<unsigned char*>(end);
  return reinterpret_cast<void*>(begin);
}

void* take_or_abort(std::size_t size) {
  void* const piece = take(size);
  if (piece == nullptr) std::abort();
  return piece;
}

}  // namespace

namespace lindung {

CallMemory::~CallMemory() {
  if (keep_ || kept == nullptr) {
    kept = top;
  } else {
    top = kept;
  }
}

}  // namespace lindung

extern "C" {

[[gnu::used]] void* malloc(std::size_t size) { return take(size); }

void free(void* /*piece*/) {}

void* calloc(std::size_t count, std::size_t size) {
  std::size_t all = 0;
  if (__builtin_mul_overflow(count, size, &all)) return nullptr;
  void* const piece = take(all);
  return piece == nullptr ? nullptr : std::memset(piece, 0, all);
}

void* realloc(void* piece, std::size_t size) {
  void* const larger = take(size);
  if (larger != nullptr && piece != nullptr) std::memmove(larger, piece, size);
  return larger;
}
}

void* operator new(std::size_t size) { return take_or_abort(size); }
void* operator new[](std::size_t size) { return take_or_abort(size); }
void operator delete(void* /*piece*/) noexcept {}
void operator delete[](void* /*piece*/) noexcept {}
void operator delete(void* /*piece*/, std::size_t /*size*/) noexcept {}
void operator delete[](void* /*piece*/, std::size_t /*size*/) noexcept {}

// libc++ would say on stderr what went wrong, and embind would print the address of a type that
// nobody registered; each for the price of all of printf.
_LIBCPP_BEGIN_NAMESPACE_STD
[[noreturn]] void __libcpp_verbose_abort(const char* /*format*/, ...) { std::abort(); }
_LIBCPP_END_NAMESPACE_STD
extern "C" int siprintf(char* text, const char* /*format*/, ...) {
  *text = '\0';
  return 0;
}
