#pragma once

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "studio/model/fields.hpp"
#include "studio/view/theme.hpp"

/// What every panel is built from. All text that is drawn goes through here, so that what is on the
/// screen can be read by tests (screen.hpp).
namespace lindung::studio::kit {

/// Whatever is drawn while it lives has ids of its own. Any text will do: "###" means nothing here.
class Id {
 public:
  explicit Id(std::string_view id);
  explicit Id(std::size_t id) { ImGui::PushID(static_cast<int>(id)); }
  ~Id() { ImGui::PopID(); }
  Id(const Id&) = delete;
  Id& operator=(const Id&) = delete;
  Id(Id&&) = delete;
  Id& operator=(Id&&) = delete;
};

/// Whatever is drawn while it lives can't be used, if `is_off`.
class Off {
 public:
  explicit Off(bool is_off) { ImGui::BeginDisabled(is_off); }
  ~Off() { ImGui::EndDisabled(); }
  Off(const Off&) = delete;
  Off& operator=(const Off&) = delete;
  Off(Off&&) = delete;
  Off& operator=(Off&&) = delete;
};

/// A piece of the window that scrolls by itself. Sizes as of ImGui::BeginChild: 0 is the rest, a
/// negative one leaves so much.
class Pane {
 public:
  Pane(const char* id, float width, float height, bool is_bordered = false, bool is_padded = false);
  /// As high as what it holds, and at most so high.
  Pane(const char* id, float most_height);
  ~Pane() { ImGui::EndChild(); }
  Pane(const Pane&) = delete;
  Pane& operator=(const Pane&) = delete;
  Pane(Pane&&) = delete;
  Pane& operator=(Pane&&) = delete;
};

/// While it lives, rows have so much room above and below their text together.
class RowRoom {
 public:
  explicit RowRoom(float room);
  ~RowRoom();
  RowRoom(const RowRoom&) = delete;
  RowRoom& operator=(const RowRoom&) = delete;
  RowRoom(RowRoom&&) = delete;
  RowRoom& operator=(RowRoom&&) = delete;

 private:
  float before_;
};

/// Between rows.
constexpr float kRowGap = 2;

/// Fields side by side in `columns`, each below its label: field(), and then the
/// control, as wide as there is room.
class Fields {
 public:
  /// `shares` of the width where they are not the same.
  Fields(const char* id, int columns, std::initializer_list<float> shares = {});
  ~Fields() {
    if (is_open_) ImGui::EndTable();
  }
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;
  Fields(Fields&&) = delete;
  Fields& operator=(Fields&&) = delete;

  /// Whether the field is drawn.
  [[nodiscard]] bool field(std::string_view label, std::string_view help = {}) const;

 private:
  bool is_open_;
};

/// The columns of the table that was begun, by their share of its width. By what they hold they
/// would jump while one scrolls, since ImGui does not look at rows that are out of view.
void widths(std::initializer_list<float> weights);

// ---- Text

/// On one line.
void text(std::string_view text, Tone tone = Tone::plain);
void bold(std::string_view text, Tone tone = Tone::plain);

/// Outside the lines, in a picture: begins at `at`, ends there with `align` 1, has its middle there
/// with 0.5.
void text_at(ImVec2 at, std::string_view text, Tone tone = Tone::plain, float align = 0);

/// How much room a text takes, in lines as wide as `wrap` if that is given.
[[nodiscard]] ImVec2 size_of(std::string_view text, float wrap = -1);

/// So much of the text as fits into the width, "…" behind it where some does not.
[[nodiscard]] std::string cut(std::string_view text, float width);

/// The same with "…" in the middle: its beginning and its end are seen.
[[nodiscard]] std::string cut_middle(std::string_view text, float width);

/// Broken into lines as wide as there is room, or as `width`.
void paragraph(std::string_view text, Tone tone = Tone::plain, float width = 0);

/// The title of a panel, and of a part of one.
void title(std::string_view text);
void heading(std::string_view text);

/// A paragraph on paper of the tone.
void box(std::string_view text, Tone tone);

/// On one line no wider than `width`, "…" at its end where it had to be cut.
void text_within(std::string_view text, float width, Tone tone = Tone::plain);

/// What stands at the right end of the line.
void right(std::string_view text, Tone tone = Tone::plain);

/// "?", which tells the help to whoever points at it or comes to it by keyboard.
void help(std::string_view text);

/// Shown above the last item while that is pointed at; at the foot of the window while it has the
/// keyboard's focus.
void tooltip(std::string_view text);

// ---- Controls. The visible text is the name; `id` tells two of one name apart.

bool button(std::string_view label, std::string_view id = {});

/// The button that leads on: one in a panel.
bool main_button(std::string_view label, std::string_view id = {});

/// Looks like text until it is pointed at: what is done seldom.
bool quiet_button(std::string_view label, std::string_view id = {});

/// Looks like text, in lines where it does not fit into one; goes somewhere.
bool link(std::string_view label, std::string_view id = {}, Tone tone = Tone::mark);

/// One of a few that stand side by side, chosen or not.
bool tab(std::string_view label, bool is_chosen, std::string_view id = {});

/// What comes next stands beside what came last where a button with this label finds room there.
void beside(std::string_view label);

/// A row over the whole width, chosen or not; `detail` stands at its right.
bool row(std::string_view label, bool is_chosen, std::string_view detail = {},
         Tone detail_tone = Tone::quiet, std::string_view id = {});

/// One of many in a table, its text in its middle.
bool cell(std::string_view label, bool is_chosen);

/// One of some; true when `chosen` became another. `width` 0: as wide as there is room.
bool choice(std::string_view label, const std::vector<Choice>& choices, std::string& chosen,
            float width = 0);

/// A field of text; `hint` stands in it while it is empty.
bool input(std::string_view label, std::string& text, float width = 0, std::string_view hint = {});

/// The same; whoever comes to it begins with all of it chosen, so that typing replaces it.
bool entry(std::string_view label, std::string& text, float width = 0, std::string_view hint = {});

/// The same for a long text without line breaks: broken into lines where it is shown, never in
/// `text`.
bool long_input(std::string_view label, std::string& text, float width = 0,
                std::string_view hint = {});

bool check(std::string_view label, bool& is_on);

/// Whether what would be drawn here, so high, is far outside what is seen; then only room is left
/// for it. There can be thousands of them.
bool skip(float height);

/// The next control gets the focus, and shows that it has it.
void focus_here(bool is_to_type = true);

/// The keyboard comes to the next control, without a sign where the mouse is used. Nothing where
/// what is drawn into was left scrolled: there it would scroll back.
void arrive_here();

/// Where something stands.
struct Room {
  ImVec2 low;
  ImVec2 high;

  [[nodiscard]] float width() const { return high.x - low.x; }
};

/// Of the last item.
[[nodiscard]] inline Room last_room() {
  return {.low = ImGui::GetItemRectMin(), .high = ImGui::GetItemRectMax()};
}

/// A popup that ImGui::OpenPopup() opened, below what it belongs to, or above where there is no
/// room; true means ImGui::EndPopup() is due.
bool begin_popup_at(const char* id, const Room& owner);

/// The words before a control, `width` wide, and the cursor behind them; the control itself is
/// drawn with this label next.
void label(std::string_view text, float width);

}  // namespace lindung::studio::kit
