#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/node.hpp"
#include "campaign/problem.hpp"
#include "error/error.hpp"

/// What a JSON object may hold, said as data: one table checks a file, fills in its defaults for
/// the view, and tells an editor what it may offer.
namespace lindung {

struct Rule;

/// The members an object may have: a view of an array of rules.
class Spec {
 public:
  constexpr Spec() = default;

  template <std::size_t N>
  constexpr Spec(const Rule (&rules)[N])  // NOLINT(*-explicit-*,*-avoid-c-arrays): reads as a view
      : rules_(rules), count_(N) {}

  template <std::size_t N>
  constexpr Spec(const std::array<Rule, N>& rules)  // NOLINT(*-explicit-*): reads as a view
      : rules_(rules.data()), count_(N) {}

  [[nodiscard]] constexpr const Rule* begin() const { return rules_; }
  [[nodiscard]] constexpr const Rule* end() const;
  [[nodiscard]] constexpr const Rule& front() const { return *rules_; }

 private:
  const Rule* rules_ = nullptr;
  std::size_t count_ = 0;
};

enum class Type : std::uint8_t {
  any,       ///< anything; not looked at
  flag,      ///< true or false
  whole,     ///< a whole number from `least` to `most`
  text,      ///< 1 to `most` bytes without control or direction-changing characters
  id,        ///< up to 40 lower-case letters, digits and hyphens, a letter or digit first
  language,  ///< a language tag (BCP 47): id, en, zh-Hans
  url,       ///< is_https_url()
  date,      ///< 2026-11-23
  month,     ///< 2026-11
  colour,    ///< #rrggbb
  special,   ///< text that the rule's own `reads` takes
  choice,    ///< one of `choices`
  words,     ///< one text for each language of the file: {"id": "…", "en": "…"}
  object,    ///< an object with the members of `members`
  list,      ///< `least` to `most` items, each by the one rule in `members`
};

/// As the key of a rule: other members may be there, and nothing is said of them.
inline constexpr std::string_view kAnyOther = "*";

enum class Need : std::uint8_t { optional, required };

/// One member of an object.
struct Rule {
  std::string_view key;
  Type type = Type::any;
  Need need = Need::optional;
  std::int64_t least = 0;
  std::int64_t most = 0;
  std::int64_t otherwise = -1;  ///< of an optional whole number: what its absence means, if not -1
  Spec members{};               ///< of an object; of a list, one rule for all its items
  std::span<const std::string_view> choices{};
  /// Of a special text: whether it takes a text. Its error's code is told in every naming.
  Result<void> (*reads)(std::string_view text) = nullptr;
  std::string_view sample{};  ///< of a special text: one that it takes
};

constexpr const Rule* Spec::end() const { return rules_ + count_; }

/// How problems are named: a file's are generic (out_of_range), a request's by field
/// (months_out_of_range), as the batch protocol has it.
enum class Naming : std::uint8_t { generic, by_field };

/// Holds `node`, which stands at `path`, against `spec` and reports every problem at its place,
/// whatever came before it. `languages` is the list of those that texts are expected in.
void check(const Node& node, std::string_view path, Spec spec, const Node& languages, Naming naming,
           Problems& problems);

/// `node` with every text reduced to `lang`, absent flags as false and absent numbers as what their
/// absence means: what a page shows. Leaves out what the table says nothing of.
[[nodiscard]] Node project(const Node& node, Spec spec, std::string_view lang);

/// The text of {"id": "…", "en": "…"} in `lang`; else its first; "" when there is none.
[[nodiscard]] std::string_view text_in(const Node& words, std::string_view lang);

}  // namespace lindung
