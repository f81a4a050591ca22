#include "studio/model/find.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "money/text.hpp"
#include "studio/model/place.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), lower);
  return result;
}

class Finder {
 public:
  Finder(std::string_view text, std::string_view lang) : wanted_(lowered(text)), lang_(lang) {}

  void look(const Node& node, const std::string& place, const std::optional<Ruling>& ruling,
            std::string_view kind) {
    if (node.members().empty()) return look_at_leaf(node, place, ruling);
    const bool is_list = node.is(Node::Kind::array);
    std::size_t i = 0;
    for (const auto& [key, member] : node.members()) {
      const std::string step = is_list ? std::to_string(i++) : key;
      const bool is_channel = ruling && ruling->word == "channels" && is_list;
      const std::string_view inner = is_channel ? member.get("kind").string() : kind;
      look(member, pointer(place, step), ruling ? rule_below(*ruling, step, inner) : std::nullopt,
           inner);
    }
  }

  std::vector<Match> take() && { return std::move(found_); }

 private:
  void look_at_leaf(const Node& node, const std::string& place,
                    const std::optional<Ruling>& ruling) {
    const std::string_view label =
        ruling ? word(lang_, ruling->is_item ? "item." : "field.", ruling->word)
               : std::string_view{};
    std::ignore = look_at_value(node, place) || look_in(label, Match::In::label, place) ||
                  look_in(place, Match::In::pointer, place);
  }

  bool look_at_value(const Node& node, const std::string& place) {
    switch (node.kind()) {
      case Node::Kind::text:
        return look_in(node.string(), Match::In::value, place);
      case Node::Kind::boolean:
        return look_in(node.flag() ? "true" : "false", Match::In::value, place);
      case Node::Kind::whole: {
        if (look_in(std::to_string(node.integer()), Match::In::value, place)) return true;
        const auto amount = Rupiah::of(node.integer());
        return amount && look_in(format_number(*amount), Match::In::value, place);
      }
      default:
        return false;
    }
  }

  bool look_in(std::string_view text, Match::In in, const std::string& place) {
    const std::size_t at = lowered(text).find(wanted_);
    if (at == std::string::npos) return false;
    found_.push_back({.pointer = place, .in = in, .shown = std::string(text), .at = at});
    return true;
  }

  std::string wanted_;
  std::string_view lang_;
  std::vector<Match> found_;
};

}  // namespace

std::vector<Match> find(const Node& file, std::string_view text, std::string_view lang) {
  if (text.empty()) return {};
  Finder finder(text, lang);
  finder.look(file, "", Ruling{.rule = root_rule()}, "");
  return std::move(finder).take();
}

}  // namespace lindung::studio
