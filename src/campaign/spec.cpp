#include "campaign/spec.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "calendar/calendar.hpp"
#include "channel/link.hpp"
#include "money/rupiah.hpp"

namespace lindung {
namespace {

constexpr Rule kWordsItem{.key = "", .type = Type::text, .most = 2'000};

/// Where the checking is; written out only when something is wrong there.
struct Path {
  const Path* before;    // null: `key` is the whole path up to here
  std::string_view key;  // without data: the item at `index`
  std::size_t index;

  [[nodiscard]] std::string text() const {
    if (before == nullptr) return std::string(key);
    return key.data() == nullptr ? pointer(before->text(), index) : pointer(before->text(), key);
  }
};

enum class Fault : std::uint8_t {
  missing,
  wrong_type,
  out_of_range,
  list_length,
  text_length,
  text_control,
  date,
  month,
  id,
  language,
  url,
  colour,
  choice,
};

struct FaultText {
  std::string_view code;      // in a file
  std::string_view by_field;  // behind the field's name, in a request
  std::string_view message;   // "" where it depends on the rule
};

constexpr std::array<FaultText, 13> kFaults = {{
    {"missing", "_missing", "This is missing. Add it."},
    {"wrong_type", "", ""},
    {"out_of_range", "_out_of_range", ""},
    {"list_length", "_unreadable", ""},
    {"text_length", "_unreadable", ""},
    {"text_control", "_unreadable",
     "Take out line breaks, control characters and marks that change the writing direction."},
    {"date_unreadable", "_unreadable", "Give a day that exists, like 2026-11-23."},
    {"month_unreadable", "_unreadable", "Give a month like 2026-11."},
    {"id_unreadable", "_unreadable",
     "Use up to 40 lower-case letters, digits and hyphens, a letter or digit first."},
    {"language_unreadable", "_unreadable", "Give a language tag, like id or en."},
    {"link_not_https", "_unreadable",
     "Give an address that starts with https:// and a plain host name."},
    {"colour_unreadable", "_unreadable", "Give a colour as six digits, like #0b6b4f."},
    {"value_unknown", "_unknown", ""},
}};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > 40 || text.front() == '-') return false;
  return std::ranges::all_of(text, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

/// "id", "en", "zh-Hans": 2 or 3 lower-case letters, then subtags of 2 to 8 letters or digits.
bool is_language(std::string_view text) {
  const std::size_t primary = std::min(text.find('-'), text.size());
  if (primary < 2 || primary > 3 || text.size() > 35) return false;
  if (!std::ranges::all_of(text.substr(0, primary), is_lower)) return false;
  std::size_t length = 2;
  for (const char c : text.substr(primary)) {
    if (c == '-') {
      if (length < 2 || length > 8) return false;
      length = 0;
    } else if (is_lower(c) || is_digit(c) || is_upper(c)) {
      ++length;
    } else {
      return false;
    }
  }
  return length >= 2 && length <= 8;
}

bool is_colour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' && std::ranges::all_of(text.substr(1), [](char c) {
           return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
         });
}

/// No control characters and no marks that change the writing direction, which could make one name
/// look like another.
bool is_plain(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = [&](std::size_t at) {
      return static_cast<unsigned char>(at < text.size() ? text[at] : 0);
    };
    if (byte(i) < 0x20 || byte(i) == 0x7F) return false;
    // U+0080..009F are C2 80..9F, U+061C is D8 9C. U+200E..200F, U+2028..202E and U+2066..2069 are
    // E2 80 8E..8F, E2 80 A8..AE and E2 81 A6..A9.
    if (byte(i) == 0xC2 && byte(i + 1) >= 0x80 && byte(i + 1) <= 0x9F) return false;
    if (byte(i) == 0xD8 && byte(i + 1) == 0x9C) return false;
    if (byte(i) != 0xE2) continue;
    if (byte(i + 1) == 0x80 && (byte(i + 2) == 0x8E || byte(i + 2) == 0x8F)) return false;
    if (byte(i + 1) == 0x80 && byte(i + 2) >= 0xA8 && byte(i + 2) <= 0xAE) return false;
    if (byte(i + 1) == 0x81 && byte(i + 2) >= 0xA6 && byte(i + 2) <= 0xA9) return false;
  }
  return true;
}

std::string range_of(std::string_view what, const Rule& rule, std::string_view unit) {
  std::string text(what);
  text += std::to_string(rule.least);
  text += " to ";
  text += std::to_string(rule.most);
  text += unit;
  return text;
}

/// What should stand there.
std::string wanted(const Rule& rule) {
  switch (rule.type) {
    case Type::flag:
      return "true or false";
    case Type::whole:
      return range_of("a whole number from ", rule, "");
    case Type::object:
    case Type::words:
      return "an object";
    case Type::list:
      return "a list";
    default:
      return "text";
  }
}

std::string_view spoken(Node::Kind kind) {
  constexpr std::array<std::string_view, 7> kSpoken = {
      "null", "true or false", "a whole number", "a number that is not whole",
      "text", "a list",        "an object"};
  return kSpoken[static_cast<std::size_t>(kind)];
}

class Checker {
 public:
  Checker(const Node& languages, Naming naming, Problems& problems)
      : languages_(languages), naming_(naming), problems_(problems) {}

  void check_object(const Node& node, Spec spec, const Path& path) {
    for (const Rule& rule : spec) {
      const Path inner{&path, rule.key, 0};
      if (const Node* member = node.find(rule.key)) {
        check_value(*member, rule, inner);
      } else if (rule.need == Need::required) {
        fault(Fault::missing, node, rule, inner);
      }
    }
    for (const auto& [key, value] : node.members()) {
      const bool known = std::ranges::any_of(
          spec, [&](const Rule& rule) { return rule.key == key || rule.key == kAnyOther; });
      if (!known) unknown(key, value, path);
    }
  }

  void check_value(const Node& node, const Rule& rule, const Path& path) {
    if (rule.type == Type::any) return;
    if (!node.is(kind_of(rule.type))) return fault(Fault::wrong_type, node, rule, path);
    switch (rule.type) {
      case Type::whole:
        if (node.integer() < rule.least || node.integer() > rule.most) {
          fault(Fault::out_of_range, node, rule, path);
        }
        break;
      case Type::words:
        check_words(node, rule, path);
        break;
      case Type::object:
        check_object(node, rule.members, path);
        break;
      case Type::list:
        check_list(node, rule, path);
        break;
      case Type::any:
      case Type::flag:
        break;
      default:
        check_text(node, rule, path);
    }
  }

 private:
  static Node::Kind kind_of(Type type) {
    switch (type) {
      case Type::flag:
        return Node::Kind::boolean;
      case Type::whole:
        return Node::Kind::whole;
      case Type::words:
      case Type::object:
        return Node::Kind::object;
      case Type::list:
        return Node::Kind::array;
      default:
        return Node::Kind::text;
    }
  }

  void check_list(const Node& node, const Rule& rule, const Path& path) {
    const auto size = static_cast<std::int64_t>(node.members().size());
    if (size < rule.least || size > rule.most) fault(Fault::list_length, node, rule, path);
    std::size_t i = 0;
    for (const auto& [key, item] : node.members()) {
      check_value(item, rule.members.front(), Path{&path, {}, i++});
    }
  }

  void check_words(const Node& node, const Rule& rule, const Path& path) {
    if (node.members().empty()) return fault(Fault::missing, node, rule, path);
    bool any = languages_.members().empty();  // that is said elsewhere
    for (const auto& [index, lang] : languages_.members()) {
      const Path inner{&path, lang.string(), 0};
      if (const Node* text = node.find(lang.string())) {
        any = true;
        check_value(*text, kWordsItem, inner);
      } else {
        problems_.warning("language_missing", inner.text(),
                          "There is no text in this language. Add one.", node.at());
      }
    }
    if (!any) fault(Fault::missing, node, rule, path);
    for (const auto& [key, value] : node.members()) {
      const bool known = std::ranges::any_of(languages_.members(), [&](const Node::Member& lang) {
        return lang.value.string() == key;
      });
      if (!known) unknown(key, value, path);
    }
  }

  void check_text(const Node& node, const Rule& rule, const Path& path) {
    const std::string& text = node.string();
    switch (rule.type) {
      case Type::id:
        return expect(is_id(text), Fault::id, node, rule, path);
      case Type::language:
        return expect(is_language(text), Fault::language, node, rule, path);
      case Type::url:
        return expect(is_https_url(text), Fault::url, node, rule, path);
      case Type::special:
        if (const auto read = rule.reads(text); !read) {
          problems_.error(read.error().code, path.text(), read.error().message, node.at());
        }
        return;
      case Type::date:
        return expect(read_date(text).has_value(), Fault::date, node, rule, path);
      case Type::month:
        return expect(read_month(text).has_value(), Fault::month, node, rule, path);
      case Type::colour:
        return expect(is_colour(text), Fault::colour, node, rule, path);
      case Type::choice:
        return expect(std::ranges::find(rule.choices, text) != rule.choices.end(), Fault::choice,
                      node, rule, path);
      default:
        expect(!text.empty() && static_cast<std::int64_t>(text.size()) <= rule.most,
               Fault::text_length, node, rule, path);
        expect(is_plain(text), Fault::text_control, node, rule, path);
    }
  }

  void expect(bool holds, Fault fault_if_not, const Node& node, const Rule& rule,
              const Path& path) {
    if (!holds) fault(fault_if_not, node, rule, path);
  }

  void unknown(std::string_view key, const Node& value, const Path& path) {
    const std::string at = Path{&path, key, 0}.text();
    constexpr std::string_view kMessage = "Nothing reads this. Check its spelling, or take it out.";
    if (naming_ == Naming::by_field) {
      problems_.error("field_unknown", at, kMessage, value.at());
    } else {
      problems_.warning("unknown_key", at, kMessage, value.at());
    }
  }

  void fault(Fault fault, const Node& node, const Rule& rule, const Path& path) {
    problems_.error(code(fault, node, rule, path), path.text(), message(fault, node, rule),
                    node.at());
  }

  std::string code(Fault fault, const Node& node, const Rule& rule, const Path& path) const {
    const FaultText& text = kFaults[static_cast<std::size_t>(fault)];
    if (naming_ == Naming::generic) return std::string(text.code);
    std::string_view suffix = text.by_field;
    if (fault == Fault::wrong_type) suffix = type_suffix(node, rule);
    if (fault == Fault::out_of_range && node.integer() < 0) suffix = "_negative";
    if (fault == Fault::out_of_range && node.integer() > kLargestGift.value()) {
      suffix = "_too_large";
    }
    return std::string(path.key).append(suffix);
  }

  static std::string_view type_suffix(const Node& node, const Rule& rule) {
    switch (rule.type) {
      case Type::whole:
        if (node.is_huge()) return "_too_large";
        return node.is(Node::Kind::number) ? "_not_whole" : "_not_number";
      case Type::flag:
        return "_not_flag";
      case Type::object:
        return "_not_object";
      default:
        return "_not_text";
    }
  }

  static std::string message(Fault fault, const Node& node, const Rule& rule) {
    if (!kSentences) return {};
    switch (fault) {
      case Fault::wrong_type: {
        std::string text = "Give ";
        text += wanted(rule);
        text += " here; this is ";
        text += spoken(node.kind());
        text += '.';
        return text;
      }
      case Fault::out_of_range:
        return range_of("Give a whole number from ", rule, ".");
      case Fault::list_length:
        return range_of("Give a list of ", rule, " items.");
      case Fault::text_length:
        return range_of("Write ", Rule{.key = "", .least = 1, .most = rule.most},
                        " bytes of text.");
      case Fault::choice: {
        std::string text = "Use one of:";
        for (const std::string_view choice : rule.choices) text.append(" ").append(choice);
        text += '.';
        return text;
      }
      default:
        return std::string(kFaults[static_cast<std::size_t>(fault)].message);
    }
  }

  const Node& languages_;
  Naming naming_;
  Problems& problems_;
};

/// Whether the table says nothing of what stands there.
bool is_unread(const Rule& rule) {
  return rule.type == Type::any || (rule.type == Type::list && is_unread(rule.members.front()));
}

Node project_value(const Node& node, const Rule& rule, std::string_view lang) {
  switch (rule.type) {
    case Type::words:
      return Node::text(text_in(node, lang));
    case Type::object:
      return project(node, rule.members, lang);
    case Type::list: {
      Node list = Node::array();
      for (const auto& [key, item] : node.members()) {
        list.append(project_value(item, rule.members.front(), lang));
      }
      return list;
    }
    default:
      return node;
  }
}

}  // namespace

void check(const Node& node, std::string_view path, Spec spec, const Node& languages, Naming naming,
           Problems& problems) {
  const Path root{nullptr, path, 0};
  const Rule whole{.key = "", .type = Type::object, .members = spec};
  Checker(languages, naming, problems).check_value(node, whole, root);
}

Node project(const Node& node, Spec spec, std::string_view lang) {
  Node result = Node::object();
  for (const Rule& rule : spec) {
    if (is_unread(rule)) continue;
    if (const Node* member = node.find(rule.key)) {
      result.add(rule.key, project_value(*member, rule, lang));
    } else if (rule.type == Type::flag) {
      result.add_flag(rule.key, false);
    } else if (rule.otherwise >= 0) {
      result.add(rule.key, rule.otherwise);
    }
  }
  return result;
}

std::string_view text_in(const Node& words, std::string_view lang) {
  if (const Node* text = words.find(lang)) return text->string();
  return words.members().empty() ? std::string_view{} : words.members().front().value.string();
}

}  // namespace lindung
