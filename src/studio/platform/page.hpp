#pragma once

#include <emscripten/val.h>

#include <string>

/// What the page around the studio can call. Texts and bytes are copied both ways, so the page has
/// nothing to give back. bindings.cpp is the table of it.
namespace lindung::studio::page {

EMSCRIPTEN_DECLARE_VAL_TYPE(Bytes)       ///< Uint8Array
EMSCRIPTEN_DECLARE_VAL_TYPE(MaybeText)   ///< a string or null
EMSCRIPTEN_DECLARE_VAL_TYPE(MaybeError)  ///< what went wrong, in the studio's language, or null
EMSCRIPTEN_DECLARE_VAL_TYPE(Wishes)      ///< as of wish.hpp
EMSCRIPTEN_DECLARE_VAL_TYPE(Versions)    ///< as KeptVersion, but for the text, which is bytes
EMSCRIPTEN_DECLARE_VAL_TYPE(Given)       ///< as Publication, with its check-list; or null
EMSCRIPTEN_DECLARE_VAL_TYPE(Days)        ///< by their place in the file
EMSCRIPTEN_DECLARE_VAL_TYPE(Asked)       ///< attributes of the widget, by name
EMSCRIPTEN_DECLARE_VAL_TYPE(Findings)    ///< as of diagnose.hpp
EMSCRIPTEN_DECLARE_VAL_TYPE(Templates)   ///< as of templates.hpp, with words
EMSCRIPTEN_DECLARE_VAL_TYPE(ThingsSeen)  ///< as of screen.hpp

/// The workspace as the page needs to know it.
struct State {
  double revision = 0;  ///< another one when the file may be another
  double opened = 0;    ///< another one when another file took its place
  std::string name;     ///< of the file
  bool is_changed = false;
  int errors = 0;
  int warnings = 0;
  std::string lang;  ///< the studio's own
  std::string today;
  std::string giver_lang;
};

/// Where partners find things, as the person wrote it.
struct Place {
  std::string widget;
  std::string campaign;
};

/// The link in the widget, as of snippet.hpp.
struct Link {
  std::string url;
  std::string text;
};

/// What a frame tells the page.
struct FrameEnd {
  bool more = false;   ///< another frame is wanted
  std::string cursor;  ///< as in CSS
  bool is_typing = false;
  float caret_x = 0;  ///< where the text is typed, in CSS pixels from the canvas's corner
  float caret_y = 0;
  float caret_height = 0;
};

/// Before everything else, once. The studio begins with a blank campaign, on `today`; where that is
/// no day, on the day it is in Jakarta at `unix_seconds`.
void begin(double unix_seconds, const std::string& today, const std::string& lang);

// ---- Drawing

bool show(const std::string& canvas, const std::string& regular, const std::string& bold,
          bool is_mac);
void set_dark(bool is_dark);
FrameEnd frame(double seconds, double width, double height, double ratio, double text);

/// The context of the canvas was lost, or came back.
void lose();
void restore();

// ---- Events. Without show() they do nothing.

void pointer(double x, double y, bool is_touch);
void button(int number, bool is_down);
void pointer_gone();
void wheel(double x, double y);
bool key(const std::string& code, const std::string& key, bool is_down, int modifiers);
void text(const std::string& text);
void focus(bool has);
MaybeText copy(bool is_cut);
void paste(const std::string& text);

/// What a button of the studio put into the clipboard since the last call.
MaybeText copied();

// ---- The file

MaybeError open(const std::string& bytes, const std::string& name, bool is_saved);
MaybeError begin_from(const std::string& template_id);

/// The same file, edited elsewhere as text: one step of its history. `was_written`: it was saved
/// there meanwhile, under this name, so that no state of the history is what is on the disk.
MaybeError rewrite(const std::string& bytes, const std::string& name, bool was_written);
State state();
Bytes bytes();

/// What the file was when it was opened, to compare with; and that it goes on from these bytes.
Bytes base();
void go_on_from(const std::string& bytes);

/// The file with this name was written as bytes() is now, or as it was at this revision: to the
/// disk or as a download, at a time that is shown as it is.
void mark_saved(const std::string& name, double revision, const std::string& time,
                bool is_download);

// ---- What is looked at

void set_lang(const std::string& lang);

/// Days that are none are left out.
void set_sight(const std::string& today, const std::string& lang);
Asked asked();

// ---- What the studio wants, and is told

Wishes take_wishes();
void set_versions(const Versions& newest_first);
void set_script(const std::string& path, const std::string& integrity);
void set_frame_script(const std::string& path, const std::string& integrity);
void set_place(const std::string& widget, const std::string& campaign);
Place place();
/// The days that are only proposed in the file there is, and those that were in one that was kept.
Days proposed();
void set_proposed(const Days& days);

/// The word of this key, in the line at the foot.
void tell(const std::string& key, bool is_bad);

/// What the clipboard holds, for who wished it pasted into this place.
void hand(const std::string& text, const std::string& place);

// ---- Without graphics

Findings diagnose(const std::string& bytes, const std::string& lang);
Templates templates(const std::string& lang);

/// What goes out of these bytes, in the words of `lang`, with notes on who can use it, and where
/// each line of the check-list is to be mended; null where they are no file.
Given publication(const std::string& bytes, const std::string& lang);

/// Of any bytes, for givers who read `lang`: the campaign's name, "" where it has none; and the
/// link that stands in the widget until it is there.
std::string headline(const std::string& bytes, const std::string& lang);
Link fallback(const std::string& bytes, const std::string& lang);

// ---- For tests

void record(bool is_wanted);
ThingsSeen screen();

}  // namespace lindung::studio::page
