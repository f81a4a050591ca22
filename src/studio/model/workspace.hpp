#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/calendar.hpp"
#include "campaign/node.hpp"
#include "error/error.hpp"
#include "studio/model/days.hpp"
#include "studio/model/diagnose.hpp"
#include "studio/model/document.hpp"
#include "studio/model/wish.hpp"

namespace lindung::studio {

/// The parts of the studio, in the order of its menu.
enum class Area : std::uint8_t {
  edit,      ///< the form of one place of the file
  find,      ///< everything that holds a text
  problems,  ///< what is wrong, what is missing, what can't be read
  prices,    ///< what a month costs by which rule, and the staircase
  gift,      ///< what every channel does with a gift
  calendar,  ///< what becomes otherwise on which day
  outlook,   ///< when the targets would be reached
  compare,   ///< what changed since the file was opened
  versions,  ///< what was kept of the file
  publish,   ///< the check-list, and what goes out
  start,     ///< templates and files to begin with
};

inline constexpr Area kAreas[] = {Area::edit,     Area::find,     Area::problems, Area::prices,
                                  Area::gift,     Area::calendar, Area::outlook,  Area::compare,
                                  Area::versions, Area::publish,  Area::start};

/// "edit", "find", …: what words and addresses call it.
[[nodiscard]] std::string_view name(Area area);

/// The area with this name; edit for any other text.
[[nodiscard]] Area area_named(std::string_view name);

/// What is looked at: everywhere in the studio and in the widget beside it the same.
struct Sight {
  Date today;                   ///< the day it is
  std::string lang = "id";      ///< the giver's language
  std::int64_t gift = 500'000;  ///< rupiah
  int months = 12;
  std::string group{};    ///< a group of the campaign; "" for its first
  std::string fund{};     ///< "" for the campaign's own choice
  std::string channel{};  ///< chosen by the giver; "" for none
  bool is_monthly = false;

  friend bool operator==(const Sight&, const Sight&) = default;
};

/// A version of a file that was kept.
struct KeptVersion {
  std::string id;
  std::string name;        ///< of the file
  std::string headline{};  ///< of the campaign, as it is shown; "" where it has none
  std::string when;        ///< as it is shown
  std::string why{};       ///< why it was kept, as it is shown
  std::string text;        ///< the whole file
};

/// Where partners find what is published; PublishTo has the meaning of each.
struct PublishPlace {
  std::string script{};
  std::string integrity{};
  std::string frame_script{};
  std::string frame_integrity{};
  std::string widget{};    ///< as the person wrote it
  std::string campaign{};  ///< as the person wrote it
  std::string lang{};      ///< of the partner's page; one that the campaign lacks: its first

  friend bool operator==(const PublishPlace&, const PublishPlace&) = default;
};

/// How the file came to the person's disk last.
struct Saving {
  bool is_download = false;
  std::string time{};  ///< as it is shown; "" where nothing was saved here yet
};

/// A sentence, in the language that the studio speaks when it is read.
using Telling = std::function<std::string(std::string_view lang)>;

/// The word of this key, which may be read later.
[[nodiscard]] Telling telling(std::string_view key);

/// A document, what is known of it, and what is shown of it. What draws it, and the page around it,
/// read and change it; nothing in here draws.
class Workspace {
 public:
  Workspace(Document document, Date today);

  [[nodiscard]] Document& document() { return document_; }
  [[nodiscard]] const Document& document() const { return document_; }

  /// Another file takes the place of this one; how this one was saved is forgotten. What was not
  /// saved of this one is wished to be kept as a version, so nothing is lost.
  void open(Document document);

  /// Another number whenever what document() holds may be another; for those who keep what they
  /// made of it.
  [[nodiscard]] std::uint64_t revision() const { return opened_ + document_.revision(); }

  /// Another number whenever another file took the place of the one before.
  [[nodiscard]] std::uint64_t opened() const { return opened_; }

  /// What is wrong with the file as it is now. The reference holds until the next change.
  [[nodiscard]] const Diagnosis& diagnosis() const;

  /// The day that was handed in, whichever is looked at.
  [[nodiscard]] Date given_today() const { return given_today_; }

  /// A request for the core, as read_ask() takes it, of what is looked at: whatever of it this
  /// campaign does not have is left to the campaign.
  [[nodiscard]] Node request() const;

  /// The language of the partner's page: the one chosen, or the campaign's first.
  [[nodiscard]] std::string page_lang() const;

  // ---- Where one is

  [[nodiscard]] Area area() const { return area_; }
  void show(Area area);

  /// The place of the file whose form is open: an object, a list or the texts of one thing, which
  /// may not be there yet; "" for the whole.
  [[nodiscard]] const std::string& place() const { return place_; }

  /// Opens the form that has the field at the pointer, and asks for the focus there. A pointer that
  /// the format does not know goes to the nearest one that it knows.
  void go_to(std::string_view pointer);

  /// The field that go_to() asked for, once; "" when there is none.
  [[nodiscard]] std::string take_focus();
  /// Whether the field is to be typed into at once. After undo() and redo() it is only shown: it
  /// would take the next Ctrl+Z for itself.
  [[nodiscard]] bool is_focus_to_type() const { return is_focus_to_type_; }
  [[nodiscard]] const std::string& wanted_focus() const { return focus_; }

  /// Whether one came to an area or a place since it was taken last.
  [[nodiscard]] bool has_arrived() const { return has_arrived_; }
  [[nodiscard]] bool take_arrival() { return std::exchange(has_arrived_, false); }

  bool go_back();
  bool go_forward();
  [[nodiscard]] bool can_go_back() const { return at_ > 0; }
  [[nodiscard]] bool can_go_forward() const { return at_ + 1 < visited_.size(); }

  // ---- What is not read yet

  /// The fields that hold something else than the file, since what was typed in them can't be read.
  /// Only of this state of the file: every change of it begins anew.
  [[nodiscard]] const std::vector<std::string>& unread() const;
  void set_unread(std::vector<std::string> pointers);

  // ---- What is told

  /// Keeps an edit's refusal for the person; whether it was done. What was told before is over.
  bool did(const Result<void>& result);

  /// Tells the person something in the status line until the next thing is done; with no sentence
  /// what was told is over.
  void tell(Telling sentence, bool is_bad = false);
  /// Tells that something called so was taken out. `goes_on`: at once after what was told of last,
  /// and with it.
  void tell_removed(Titles name, bool goes_on);

  [[nodiscard]] std::string told() const { return told_ ? told_(lang) : std::string(); }
  [[nodiscard]] bool is_told_bad() const { return is_told_bad_; }

  /// Whether something that was taken out, and is told of, is the next to be undone; and what the
  /// way to that is called, once one is back with those that were taken out before it.
  [[nodiscard]] bool can_take_back() const { return told_of_ == revision(); }
  [[nodiscard]] std::string way_back() const { return can_take_back() ? way_back_(lang) : ""; }

  void wish(Wish wish) { wishes_.push_back(std::move(wish)); }
  [[nodiscard]] std::vector<Wish> take_wishes();

  /// What the clipboard holds, for whom wished it to be pasted into this place; once, and for
  /// nobody else.
  void hand(std::string text, std::string_view place);
  [[nodiscard]] std::optional<std::string> take_pasted(std::string_view place);

  /// Undoes or redoes, goes to where that was, and tells what it was. Where the form that is open
  /// may have the place it is looked for there first.
  bool undo();
  bool redo();

  /// The open form has looked for the focus that it took, and did not have the field: then undo()
  /// and redo() go to it. "" where it had it.
  void missed(std::string_view pointer);

  // ---- Set by anybody

  std::string lang = "id";  ///< the studio's own language, one of kStudioLanguages
  Sight sight;
  std::vector<KeptVersion> versions{};  ///< newest first
  PublishPlace publish_place{};
  Saving saving{};
  ProposedDays proposed{};  ///< of this file; known of no file that is opened
  std::string query{};      ///< what is looked for
  bool wants_keys = false;  ///< the list of keys is to be opened

 private:
  struct Spot {
    Area area = Area::edit;
    std::string place{};
    bool operator==(const Spot&) const = default;
  };

  struct Pasted {
    std::string place{};
    std::string text{};
  };

  void propose();
  void visit(Area area, std::string place);
  void arrive();
  void show_step(std::string_view pointer);
  void go_to_step(std::string_view pointer);

  Document document_;
  Date given_today_;
  std::uint64_t opened_ = 0;
  mutable std::optional<Diagnosis> diagnosis_;
  mutable std::uint64_t diagnosed_ = 0;
  Area area_ = Area::edit;
  std::string place_{};
  std::string focus_{};
  std::vector<std::string> unread_{};
  std::uint64_t unread_of_ = 0;  // the revision
  std::vector<Spot> visited_ = {{}};
  std::size_t at_ = 0;
  Telling told_{};
  bool is_told_bad_ = false;
  Telling way_back_{};
  std::vector<Titles> removed_{};  // what can be taken back, the last of it last
  bool is_focus_to_type_ = true;
  bool is_tried_here_ = false;  // the focus may be in another form
  bool has_arrived_ = false;
  std::optional<std::uint64_t> told_of_{};  // the revision that was made
  std::vector<Wish> wishes_{};
  std::optional<Pasted> pasted_{};
};

}  // namespace lindung::studio
