#pragma once

#include <imgui.h>

#include <cstdint>
#include <string_view>

#include "studio/view/theme.hpp"

/// Pictures of numbers. Whatever a picture shows stands beside it in words too.
namespace lindung::studio::chart {

/// Where a picture is drawn: lines and areas between `low` and `high`, labels left of it and below.
struct Place {
  ImVec2 low;
  ImVec2 high;
  bool is_seen = false;     ///< whether any of it is in view
  bool is_pointed = false;  ///< by the mouse
  bool is_moved = false;  ///< it is pointed at elsewhere than before: a mouse at rest moves nothing
  bool is_pressed = false;  ///< by the mouse or, while it has the focus, by the keyboard
  float pointed = 0;        ///< how far to the right, of 0 to 1
  float pointed_up = 0;     ///< how far up
  int steps = 0;            ///< what the arrow keys ask for: so many to the right

  /// `right` and `up` from 0 to 1.
  [[nodiscard]] ImVec2 at(float right, float up) const;
};

/// The furthest that Home and End go.
inline constexpr int kToTheEnd = 1'000'000;

/// Takes as much of the panel as is wide, and `height`, of which the labels below are a part;
/// `left` is kept for the labels beside it. Can be pointed at, come to by keyboard, and there
/// walked along with the arrow keys, Home and End.
[[nodiscard]] Place place(std::string_view name, float height, float left);

/// A step of 1, 2 or 5 with zeros that leaves at most `lines` lines up to `most`.
[[nodiscard]] std::int64_t nice_step(std::int64_t most, int lines);

/// A line across with its label at the left.
void level(const Place& place, float up, std::string_view label);

/// A short line at the bottom with its label below, unless that would come nearer than a gap to
/// `taken`, which is where the label before ended.
void tick(const Place& place, float right, std::string_view label, float& taken);

/// What is looked at: a line from top to bottom.
void marked(const Place& place, float right);

void dashed(ImVec2 from, ImVec2 to, ImU32 colour, float thickness);

/// Slanting lines, for what is not certain.
void hatched(ImVec2 low, ImVec2 high, ImU32 colour);

}  // namespace lindung::studio::chart
