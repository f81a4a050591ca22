#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/calendar.hpp"
#include "studio/model/edit.hpp"
#include "studio/model/fields.hpp"
#include "studio/model/workspace.hpp"
#include "studio/view/day_picker.hpp"
#include "studio/view/theme.hpp"

namespace lindung::studio {

/// One thing wrong with a place, as it is shown; quiet where it is only to be looked at.
struct Trouble {
  Tone tone = Tone::bad;
  std::string sentence{};
};

/// What is wrong at or below a place.
struct TroubleCount {
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

/// What the fields of a form share while it is drawn. Between begin() and end() the file stays as
/// it is: what is asked for is done at the end, so that whatever a field looks at is there.
class Editing {
 public:
  void begin(Workspace& workspace);
  void end();

  // ---- What there is

  [[nodiscard]] Workspace& workspace() const { return *workspace_; }
  [[nodiscard]] const Node& file() const { return workspace_->document().file(); }
  [[nodiscard]] const std::string& lang() const { return workspace_->lang; }

  /// The word edit.<key>.
  [[nodiscard]] std::string_view said(std::string_view key) const;

  /// Another number when the file was changed by others than these fields: then a field that is
  /// typed in must not write what it had.
  [[nodiscard]] std::size_t epoch() const { return epoch_; }

  /// The form of a place; one without fields where the format knows none. Kept until the file
  /// changes.
  [[nodiscard]] const Form& form(std::string_view pointer);

  [[nodiscard]] std::span<const Trouble> troubles_at(std::string_view pointer) const;
  [[nodiscard]] TroubleCount troubles_below(std::string_view pointer) const;

  [[nodiscard]] bool wants_focus(std::string_view pointer) const { return focus_ == pointer; }
  [[nodiscard]] bool wants_any_focus() const { return !focus_.empty(); }

  /// Whether the focus is wanted at this place; the one who is told gives it.
  [[nodiscard]] bool takes_focus(std::string_view pointer);
  /// Whether it takes it to be typed into.
  [[nodiscard]] bool is_to_type() const { return is_to_type_; }

  /// The same for wherever it is wanted.
  [[nodiscard]] bool takes_any_focus() { return !std::exchange(focus_, {}).empty(); }

  // ---- What is asked for

  /// What is being typed stands there: one step of the history for as long as the field keeps the
  /// focus. Called behind the field, in every frame.
  void type(std::string_view pointer, Node value);

  /// Behind a field that is typed in: ends the step when the field is left. One that is left empty
  /// and need not be there is taken out.
  void after_typing(std::string_view pointer, bool goes_when_empty);

  // ---- What is typed in people's own way. As long as it can't be read it stays in the field, told
  // of below it, and the file keeps what it had.

  /// What was typed at the place, and is still to be shown; null where the file's value is.
  [[nodiscard]] const std::string* draft(std::string_view pointer) const;

  /// `text` was typed; it means `meant`, or nothing, and then `why` says so.
  void enter(std::string_view pointer, std::string text, std::optional<Node> meant,
             std::string why);

  /// What stood there when the typing began, and stands there while nothing can be read.
  [[nodiscard]] const Node* kept(std::string_view pointer) const;

  /// Behind such a field, in every frame: as after_typing().
  void after_entering(std::string_view pointer, bool goes_when_empty);

  /// Why what was typed there can't be read, once the field is left; "" where there is nothing.
  [[nodiscard]] std::string_view unread(std::string_view pointer) const;

  void set(std::string_view pointer, Node value);

  /// Takes it out, and tells what it was and how to get it back.
  void remove(std::string_view pointer);
  void apply(std::vector<Edit> edits);

  /// Puts what stands there at first.
  void begin_with_default(std::string_view pointer);

  /// The field of a place that is to be filled in is shown, and nothing stands there until it is;
  /// it waits for that while one goes elsewhere.
  void begin_empty(std::string_view pointer);
  [[nodiscard]] bool is_begun(std::string_view pointer) const { return begun_.contains(pointer); }
  void give_up(std::string_view pointer);

  /// The days in `value`, which is put at the place, are the studio's proposal.
  void propose(std::string_view pointer, const Node& value);

  /// Whether the day that stands there is a proposal nobody has touched: of the studio, or of the
  /// template that the file was begun from.
  [[nodiscard]] bool is_proposed(std::string_view pointer, std::string_view day) const;

  bool shows_technical = false;  ///< the fields that are seldom anybody's to change

  /// The focus goes to the place in the next frame, with its form or without.
  void focus(std::string_view pointer) { next_focus_ = pointer; }
  void go_to(std::string_view pointer) { destination_ = pointer; }

  DayPicker calendar{};  ///< of the date field that is open

 private:
  struct Draft {
    std::string text{};
    std::optional<Node> before{};  // what stood there when the typing began
    std::string why{};             // it can't be read; "" where it can
    bool is_left = false;
  };

  void look_again();
  void do_typed();
  void settle_day(std::string_view pointer);
  void forget_drafts(std::string_view pointer);

  Workspace* workspace_ = nullptr;

  std::size_t epoch_ = 0;
  std::uint64_t ours_ = ~std::uint64_t{0};  // the revision that these fields left

  // Kept for this state of the file, in this language.
  std::uint64_t revision_ = ~std::uint64_t{0};
  std::string lang_{};
  std::map<std::string, Form, std::less<>> forms_{};
  std::map<std::string, std::vector<Trouble>, std::less<>> troubles_{};

  std::string focus_{};
  bool is_to_type_ = true;
  std::string next_focus_{};
  std::string typing_{};  // the place whose field is typed in; its step may be joined
  std::map<std::string, Draft, std::less<>> drafts_{};
  std::set<std::string, std::less<>> begun_{};

  // Asked for in this frame.
  std::vector<Edit> edits_{};
  std::optional<Edit> typed_{};
  std::string emptied_{};
  std::optional<Titles> removed_{};  // what it was called
  std::optional<std::string> destination_{};
};

}  // namespace lindung::studio
