#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/node.hpp"
#include "campaign/spec.hpp"
#include "error/error.hpp"
#include "studio/model/rules.hpp"

/// The forms of a campaign file, made from the tables that also check it: a form asks for what the
/// format knows, no more and no less.
namespace lindung::studio {

/// What may stand in a field: `value` is for the file, `label` for people.
struct Choice {
  std::string value;
  std::string label;
};

/// One member of an object, one item of a list, or the text of one language.
struct Field {
  std::string pointer;  ///< where its value stands, or would stand
  std::string key;      ///< of a member; the language of a text; "" of an item
  Type type = Type::any;
  Need need = Need::optional;
  std::int64_t least = 0;         ///< of a whole number; the fewest items of a list
  std::int64_t most = 0;          ///< of a whole number; bytes of a text; items of a list
  std::int64_t otherwise = -1;    ///< what the absence of a whole number means, if not -1
  std::vector<Choice> choices{};  ///< all that may stand here; none: anything of the type
  bool is_present = false;
  bool is_technical = false;  ///< seldom anybody's to change; shown apart
  std::string label;
  std::string_view help;
};

/// An object, a list, or the texts of all languages, field by field.
struct Form {
  std::string pointer;
  Type type = Type::any;  ///< object, list or words; of a single value its own type
  std::string label;      ///< "Pilihan cepat"; of an item what names it
  std::string_view help;
  std::vector<Field> fields{};
  std::vector<std::string> others{};  ///< what stands here though no rule speaks of it
  bool can_add = false;               ///< a list with room for an item
};

/// The form of a place, labelled in `lang`. A place where nothing stands yet has its form too, if
/// the format knows it. Error: pointer_unknown.
[[nodiscard]] Result<Form> form_of(const Node& file, std::string_view pointer,
                                   std::string_view lang);

/// All that may stand at a place, labelled in `lang`; none: anything of its type, or no such place.
[[nodiscard]] std::vector<Choice> choices_at(const Node& file, std::string_view pointer,
                                             std::string_view lang);

/// What names an item of a list: its name in `lang`, its id, "5 workers for 12 months", or its
/// number.
[[nodiscard]] std::string title_of(const Node& file, std::string_view pointer,
                                   std::string_view lang);

/// What an item of a list says of itself alone; "" where that is nothing.
[[nodiscard]] std::string own_title(const Node& item, std::string_view lang);

/// A title as people say it, where the place's rule has words for what may stand there.
[[nodiscard]] std::string spoken_title(const Ruling& ruling, std::string title,
                                       std::string_view lang);

}  // namespace lindung::studio
