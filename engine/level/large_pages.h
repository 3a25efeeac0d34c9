// SPDX-License-Identifier: MIT
// Memory for tables that are looked up at random.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>

#include <sys/mman.h>

namespace mizani::level {

/// Asks the kernel for large pages, so that a look-up at random costs one miss (the data's) and not two (the page
/// table's, too). Where the kernel has none to give it is ordinary memory.
template <class T>
struct LargePages {
  using value_type = T;
  static constexpr std::size_t page = std::size_t{2} << 20U;

  LargePages() = default;
  template <class U>
  LargePages(const LargePages<U>& /*other*/) {}  // NOLINT: as every allocator converts

  T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    if (bytes < page) return static_cast<T*>(::operator new(bytes));
    const std::size_t rounded = (bytes + page - 1) / page * page;
    void* memory = std::aligned_alloc(page, rounded);
    if (memory == nullptr) throw std::bad_alloc{};
    madvise(memory, rounded, MADV_HUGEPAGE);  // advice: refusal changes nothing but speed
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t count) noexcept {
    if (count * sizeof(T) < page)
      ::operator delete(memory);
    else
      std::free(memory);
  }
  friend bool operator==(const LargePages&, const LargePages&) { return true; }
};

}  // namespace mizani::level
