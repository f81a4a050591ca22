#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/node.hpp"
#include "error/error.hpp"
#include "studio/model/edit.hpp"
#include "studio/model/history.hpp"
#include "studio/model/value.hpp"

namespace lindung::studio {

/// A campaign file that is being edited, with its history. Any JSON object can be edited, however
/// wrong it is as a campaign; diagnose.hpp tells what is wrong.
///
/// What holds after every edit: text() can be opened again and holds the same values, so no edit
/// can make a file that can't be saved or recovered. An edit that would is refused and changes
/// nothing.
///
/// A step of the history costs what it changes, not what the file holds, and there may be as many
/// steps as memory takes.
class Document {
 public:
  /// Opens any bytes; the caller's copy stays as it is, so nothing is lost when they are refused.
  /// Every message says what the bytes are and, where that helps, the line and column.
  ///
  /// Errors (path ""): file_empty, file_too_large (above kLargestJson), not_text (a picture, an
  /// archive, UTF-16, …), cut_off (JSON that ends in the middle), not_json, too_deep, not_a_file
  /// (JSON, but no object). duplicate_key at the key. schema_version_newer at /schema_version.
  [[nodiscard]] static Result<Document> open(std::string_view text, std::string_view name);

  /// The file as it is now. The reference holds until the next change.
  [[nodiscard]] const Node& file() const;

  /// The file as it was opened, to compare with, and its bytes.
  [[nodiscard]] Node opened() const;
  [[nodiscard]] const std::string& opened_text() const { return base_ ? *base_ : opened_; }

  /// What this one goes on with was opened as these bytes: to be compared with them from now on.
  /// Nothing happens where they can't be read.
  void go_on_from(std::string_view text);

  /// To the byte what was opened while nothing is changed, also after undoing to there, and what
  /// rewrite() was given. Otherwise
  /// JSON with two spaces a level, in the file's order; without spaces where the file would be
  /// larger than kLargestJson with them.
  [[nodiscard]] std::string text() const;

  /// What stands at the pointer as JSON text, for the clipboard; nothing when nothing does.
  [[nodiscard]] std::optional<std::string> text_at(std::string_view pointer) const;

  [[nodiscard]] const std::string& name() const { return name_; }
  void set_name(std::string_view name) {
    name_ = name;
    is_begun_ = false;
  }

  /// Begun from a template, and on nobody's disk yet: it is named after the campaign's id, and goes
  /// on being unsaved. Over with set_name().
  void mark_begun();
  [[nodiscard]] bool is_begun() const { return is_begun_; }

  // ---- Edits. Each is one step of the history; one that changes nothing is none.
  //
  // Errors: pointer_unreadable, pointer_unknown (nothing stands there, or nothing can),
  // index_out_of_range, not_a_list, not_a_file (the whole must stay an object), and of the value:
  // number_not_whole, text_not_utf8, duplicate_key, too_deep, file_too_large, schema_version_newer.
  // The path is the edit's pointer.

  /// A new key of an object takes the place that the format gives it. With `merge`, setting the
  /// same place as the last step did joins that step, so that a word typed is undone at once; not
  /// across a saving.
  Result<void> set(std::string_view pointer, Node value, bool merge = false);
  Result<void> remove(std::string_view pointer);
  Result<void> insert(std::string_view list, std::size_t index, Node value);
  Result<void> move(std::string_view list, std::size_t from, std::size_t to);

  /// The pointer of the copy.
  Result<std::string> duplicate(std::string_view list, std::size_t index);

  /// All of them as one step, or none.
  Result<void> apply(const std::vector<Edit>& edits);

  /// All of it is another text now, as one step: edited elsewhere as text. text() is that text, to
  /// the byte, wherever the history is at this step. Errors as of open(); then nothing is changed.
  Result<void> rewrite(std::string_view text);

  // ---- History

  bool undo();
  bool redo();
  [[nodiscard]] bool can_undo() const { return done_ > 0; }
  [[nodiscard]] bool can_redo() const { return done_ < steps_.size(); }

  /// What the next undo() takes back, and the next redo() does again.
  [[nodiscard]] std::optional<StepName> next_undo() const;
  [[nodiscard]] std::optional<StepName> next_redo() const;

  /// Whether it differs from what was last saved, or opened when it was never saved.
  [[nodiscard]] bool is_changed() const { return done_ != saved_; }
  void mark_saved() { saved_ = done_; }

  /// What it is now was never saved: recovered after a crash, say, or begun from a template.
  void mark_unsaved() { saved_.reset(); }

  /// Another number after every change, undo and redo, always a higher one.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

 private:
  struct Step {
    StepName name;
    std::vector<Change> changes;        // in the order done
    std::optional<std::string> text{};  // the whole file after it, of rewrite()
  };

  Document(Value root, std::string_view text, std::string_view name);

  /// Does the edit, and adds what it changed.
  [[nodiscard]] Result<void> perform(const Edit& edit, std::vector<Change>& changes);
  [[nodiscard]] Result<void> join(const Edit& edit);
  void record(Step step);
  void touch();
  void name_by_id();

  std::string name_;
  bool is_begun_ = false;
  std::string opened_;               // its bytes
  std::optional<std::string> base_;  // what to compare with, where that is another
  Value root_;
  std::size_t size_;         // of root_ without spaces, in bytes
  std::vector<Step> steps_;  // the first done_ are done, the others undone
  std::size_t done_ = 0;
  std::optional<std::size_t> saved_ = 0;  // what done_ was then; nothing when that is lost
  std::uint64_t revision_ = 0;
  mutable std::optional<Node> file_;  // made when it is asked for
};

/// What somebody pastes: any JSON value. Errors as of open(), but for not_a_file.
[[nodiscard]] Result<Node> read_pasted(std::string_view text);

}  // namespace lindung::studio
