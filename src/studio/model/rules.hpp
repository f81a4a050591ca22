#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/spec.hpp"

/// Which rule of the format tables a place of a campaign file falls under.
namespace lindung::studio {

/// The one rule of the whole file.
[[nodiscard]] Rule root_rule();

/// A place's rule, and what its words are filed under: `field.<word>` for the name of a field,
/// `help.<word>`, and `item.<word>` for an item of a list.
///
/// The word is the keys on the way, without places in lists: "presets.workers". What channels of
/// every kind have is filed under "channels.<key>", what is of one kind alone under
/// "channels.<kind>.<key>".
struct Ruling {
  Rule rule;
  std::string word{};
  bool is_item = false;  ///< an item of a list
  bool is_text = false;  ///< the text of one language
};

/// Where a member of an object or an item of a list falls; nothing where no rule speaks of it.
/// `kind` is the channel's, needed only for an item of the list of channels and for what is in it.
[[nodiscard]] std::optional<Ruling> rule_below(const Ruling& above, std::string_view step,
                                               std::string_view kind);

/// The rules of a channel of this kind; those of all where there is no such kind.
[[nodiscard]] Spec channel_rules(std::string_view kind);

/// `kind_of(i)` is the kind of channel `i`.
[[nodiscard]] std::optional<Ruling> rule_at(
    const std::vector<std::string>& steps,
    const std::function<std::string_view(std::string_view)>& kind_of);

/// The same for a file.
[[nodiscard]] std::optional<Ruling> rule_at(const Node& file, std::string_view pointer);

/// Calls `visit(node, pointer, ruling)` for everything in the file that a rule speaks of, by the
/// file's order, a thing before what is in it.
using Visit =
    std::function<void(const Node& node, const std::string& pointer, const Ruling& ruling)>;
void walk(const Node& file, const Visit& visit);

/// Whether a place of this type has a form of its own: an object, a list, the texts of one thing.
[[nodiscard]] bool has_form(Type type);

/// The largest number that may stand at a place under this rule: of the amil's share what its fund
/// allows.
[[nodiscard]] std::int64_t most_at(const Node& file, std::string_view pointer,
                                   const Ruling& ruling);

/// The longest text of one language, in bytes.
inline constexpr std::int64_t kLongestWords = 2'000;

}  // namespace lindung::studio
