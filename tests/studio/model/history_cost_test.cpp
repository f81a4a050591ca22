#include <cstdlib>
#include <new>

#include "studio/model/support.hpp"

// What an edit costs is counted in bytes asked for, which no machine's speed changes.
namespace {

std::size_t asked_for = 0;

void* take(std::size_t bytes) {
  asked_for += bytes;
  void* const memory = std::malloc(bytes);  // NOLINT(*-no-malloc)
  if (memory == nullptr) std::abort();
  return memory;
}

}  // namespace

void* operator new(std::size_t bytes) { return take(bytes); }
void* operator new[](std::size_t bytes) { return take(bytes); }
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept { return take(bytes); }
void* operator new[](std::size_t bytes, const std::nothrow_t&) noexcept { return take(bytes); }
void operator delete(void* memory) noexcept { std::free(memory); }                 // NOLINT
void operator delete[](void* memory) noexcept { std::free(memory); }               // NOLINT
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }    // NOLINT
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }  // NOLINT

namespace lindung::studio {
namespace {

using namespace test;

/// A file with two presets and so many things beside them.
Document with_others(int count) {
  std::string text =
      R"({"name": {"id": "a"}, "presets": [{"workers": 1}, {"workers": 2}], "x": [0)";
  for (int i = 1; i < count; ++i) text += R"(, {"id": 1})";
  return document(text + "]}");
}

/// Bytes asked for by 10,000 edits, undoing them all and doing them all again.
std::size_t cost_of_edits(Document& one) {
  const std::size_t before = asked_for;
  for (int i = 0; i < 10'000; ++i) {
    switch (i % 4) {
      case 0:
        must(one.set("/name/id", Node::text(std::to_string(i))));
        break;
      case 1:
        must(one.set("/presets/0/workers", Node::whole(i)));
        break;
      case 2:
        must(one.duplicate("/presets", 0));
        break;
      default:
        must(one.remove("/presets/1"));
    }
  }
  while (one.undo()) {
  }
  while (one.redo()) {
  }
  return asked_for - before;
}

TEST(HistoryCost, IsThatOfTheEditsAndNotOfTheFile) {
  Document small = with_others(1);
  Document large = with_others(50'000);
  const std::size_t of_small = cost_of_edits(small);
  const std::size_t of_large = cost_of_edits(large);
  EXPECT_LT(of_small, std::size_t{10'000} * 10'000);
  EXPECT_EQ(of_large, of_small);
}

TEST(HistoryCost, IsNothingForAFileThatIsOnlyLookedAt) {
  const Document one = with_others(1'000);
  EXPECT_EQ(one.file().get("x").members().size(), 1'000U);
  const std::size_t before = asked_for;
  for (int i = 0; i < 1'000; ++i) EXPECT_EQ(&one.file(), &one.file());
  EXPECT_EQ(asked_for, before);
}

}  // namespace
}  // namespace lindung::studio
