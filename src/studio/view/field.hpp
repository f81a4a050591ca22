#pragma once

#include <span>
#include <string>
#include <string_view>

#include "studio/model/fields.hpp"
#include "studio/view/editing.hpp"

/// The fields of a form, a row each: its words, the control that knows its rule, what is wrong.
namespace lindung::studio {

void draw_fields(Editing& editing, std::span<const Field> fields);

/// "×", which takes something out and says so to whoever points at it.
bool remove_button(const Editing& editing, std::string_view pointer);

/// What is wrong at exactly this place, a line each; first why what was typed is not in the file.
void draw_troubles(const Editing& editing, std::string_view pointer);

/// "2 kesalahan" at or below a place; "" where there is nothing.
[[nodiscard]] std::string say_troubles(const Editing& editing, std::string_view pointer,
                                       Tone& tone);

// ---- Controls, each for the fields of some types, as wide as there is room.

/// Of a single value, whatever stands there.
void draw_leaf(Editing& editing, const Field& field, const Node& value);

/// Of a value of the right kind.
void draw_text_control(Editing& editing, const Field& field, const Node& value);
void draw_number_control(Editing& editing, const Field& field, const Node& value);
void draw_date_control(Editing& editing, const Field& field, const Node* value);
void draw_colour_control(Editing& editing, const Field& field, const Node& value);
void draw_choice_control(Editing& editing, const Field& field, const Node& value);

/// The texts of all languages.
void draw_words_control(Editing& editing, const Field& field);

/// A list whose items are single values, right in the form around it.
void draw_plain_list(Editing& editing, std::string_view list);

/// Whether draw_plain_list() draws it: its items are neither objects nor lists.
[[nodiscard]] bool is_plain_list(Editing& editing, std::string_view list);

/// A list as a form of its own: item by item, to be opened, ordered, copied and taken out.
void draw_list(Editing& editing, std::string_view list);

}  // namespace lindung::studio
