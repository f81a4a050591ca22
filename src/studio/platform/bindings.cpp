// The table of what the page sees; page.hpp says what each does. The TypeScript declarations are
// made from it (--emit-tsd).
#include <emscripten/bind.h>

#include "studio/platform/page.hpp"

namespace {

namespace page = lindung::studio::page;

}  // namespace

EMSCRIPTEN_BINDINGS(lindung_studio) {
  using emscripten::function;
  using emscripten::register_type;
  using emscripten::value_object;

  register_type<page::Bytes>("Uint8Array<ArrayBuffer>");
  register_type<page::MaybeText>("string | null");
  register_type<page::MaybeError>("{ code: string; path: string; message: string } | null");
  register_type<page::Wishes>(
      "{ what: 'open' | 'save' | 'save_as' | 'download' | 'restore' | 'keep_version' | 'paste' | "
      "'plain'; "
      "name: string; text: Uint8Array<ArrayBuffer>; proposed: Record<string, string> }[]");
  register_type<page::Versions>(
      "{ id: string; name: string; headline: string; when: string; why: string; "
      "text: string | Uint8Array }[]");
  register_type<page::Given>(
      "{ name: string; canPublish: boolean; script: string; frame: string; notes: string[]; "
      "checks: { state: 'done' | 'look' | 'open'; sentence: string; places: { "
      "what: 'place' | 'mark' | 'sample' | 'text'; place: string; line: number; column: number "
      "}[] }[] } | null");
  register_type<page::Days>("Record<string, string>");
  register_type<page::Asked>("Record<string, string>");
  register_type<page::Findings>(
      "{ severity: 'error' | 'warning' | 'look'; place: string; line: number; column: number; "
      "message: string }[]");
  register_type<page::Templates>("{ id: string; name: string; about: string }[]");
  register_type<page::ThingsSeen>(
      "{ name: string; isControl: boolean; isChecked: boolean; isFocused: boolean; x: number; "
      "y: number; width: number; height: number }[]");

  value_object<page::State>("State")
      .field("revision", &page::State::revision)
      .field("opened", &page::State::opened)
      .field("name", &page::State::name)
      .field("isChanged", &page::State::is_changed)
      .field("errors", &page::State::errors)
      .field("warnings", &page::State::warnings)
      .field("lang", &page::State::lang)
      .field("today", &page::State::today)
      .field("giverLang", &page::State::giver_lang);
  value_object<page::Place>("Place")
      .field("widget", &page::Place::widget)
      .field("campaign", &page::Place::campaign);
  value_object<page::Link>("Link").field("url", &page::Link::url).field("text", &page::Link::text);
  value_object<page::FrameEnd>("FrameEnd")
      .field("more", &page::FrameEnd::more)
      .field("cursor", &page::FrameEnd::cursor)
      .field("isTyping", &page::FrameEnd::is_typing)
      .field("caretX", &page::FrameEnd::caret_x)
      .field("caretY", &page::FrameEnd::caret_y)
      .field("caretHeight", &page::FrameEnd::caret_height);

  function("begin(unixSeconds, today, lang)", &page::begin);

  function("show(canvas, regular, bold, isMac)", &page::show);
  function("setDark(isDark)", &page::set_dark);
  function("frame(seconds, width, height, ratio, text)", &page::frame);
  function("lose()", &page::lose);
  function("restore()", &page::restore);

  function("pointer(x, y, isTouch)", &page::pointer);
  function("button(number, isDown)", &page::button);
  function("pointerGone()", &page::pointer_gone);
  function("wheel(x, y)", &page::wheel);
  function("key(code, key, isDown, modifiers)", &page::key);
  function("text(text)", &page::text);
  function("focus(has)", &page::focus);
  function("copy(isCut)", &page::copy);
  function("paste(text)", &page::paste);
  function("copied()", &page::copied);

  function("open(bytes, name, isSaved)", &page::open);
  function("beginFrom(template)", &page::begin_from);
  function("rewrite(bytes, name, wasWritten)", &page::rewrite);
  function("state()", &page::state);
  function("bytes()", &page::bytes);
  function("base()", &page::base);
  function("goOnFrom(bytes)", &page::go_on_from);
  function("markSaved(name, revision, time, isDownload)", &page::mark_saved);

  function("setLang(lang)", &page::set_lang);
  function("setSight(today, lang)", &page::set_sight);
  function("asked()", &page::asked);

  function("takeWishes()", &page::take_wishes);
  function("setVersions(newestFirst)", &page::set_versions);
  function("setScript(path, integrity)", &page::set_script);
  function("setFrameScript(path, integrity)", &page::set_frame_script);
  function("setPlace(widget, campaign)", &page::set_place);
  function("place()", &page::place);
  function("proposed()", &page::proposed);
  function("setProposed(days)", &page::set_proposed);
  function("tell(key, isBad)", &page::tell);
  function("hand(text, place)", &page::hand);

  function("diagnose(bytes, lang)", &page::diagnose);
  function("templates(lang)", &page::templates);
  function("publication(bytes, lang)", &page::publication);
  function("headline(bytes, lang)", &page::headline);
  function("fallback(bytes, lang)", &page::fallback);

  function("record(isWanted)", &page::record);
  function("screen()", &page::screen);
}
