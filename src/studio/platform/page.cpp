#include "studio/platform/page.hpp"

#include <imgui.h>

#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "calendar/calendar.hpp"
#include "campaign/json.hpp"
#include "campaign/spec.hpp"
#include "studio/model/diagnose.hpp"
#include "studio/model/payee.hpp"
#include "studio/model/place.hpp"
#include "studio/model/publish.hpp"
#include "studio/model/sample.hpp"
#include "studio/model/snippet.hpp"
#include "studio/model/templates.hpp"
#include "studio/model/words.hpp"
#include "studio/platform/app.hpp"
#include "studio/platform/clipboard.hpp"
#include "studio/platform/input.hpp"
#include "studio/view/place_name.hpp"
#include "studio/view/screen.hpp"

namespace lindung::studio::page {
namespace {

using emscripten::val;

std::unique_ptr<App>& app() {
  static std::unique_ptr<App> only;
  return only;
}

Workspace& workspace() { return app()->workspace(); }

bool is_shown() { return app() && app()->graphics() != nullptr; }

template <class Do>
void happen(Do what) {
  if (!is_shown()) return;
  what();
  app()->wake();
}

val bytes_of(std::string_view text) {
  const val view(emscripten::typed_memory_view(text.size(),
                                               reinterpret_cast<const std::uint8_t*>(text.data())));
  return view.call<val>("slice");
}

MaybeText maybe(const std::optional<std::string>& text) {
  return MaybeText(text ? val(*text) : val::null());
}

MaybeError error_of(const Result<void>& result) {
  if (result) return MaybeError(val::null());
  val error = val::object();
  error.set("code", result.error().code);
  error.set("path", result.error().path);
  error.set("message", say(result.error(), workspace().lang));
  return MaybeError(error);
}

const char* cursor_name(ImGuiMouseCursor cursor) {
  constexpr std::array kNames = {"default",     "text",        "move",    "ns-resize",  "ew-resize",
                                 "nesw-resize", "nwse-resize", "pointer", "not-allowed"};
  return cursor < 0 || cursor >= static_cast<int>(kNames.size())
             ? "default"
             : kNames[static_cast<std::size_t>(cursor)];
}

/// Where the caret is; ImGui tells when it changes.
ImGuiPlatformImeData& caret() {
  static ImGuiPlatformImeData only;
  return only;
}

val days_of(const ProposedDays& days) {
  val all = val::object();
  for (const auto& [place, day] : days) all.set(place, day);
  return all;
}

}  // namespace

void begin(double unix_seconds, const std::string& today, const std::string& lang) {
  const auto now = jakarta_date(static_cast<std::int64_t>(unix_seconds)).value_or(Date());
  app() = std::make_unique<App>(read_date(today).value_or(now), lang);
}

// ---- Drawing

bool show(const std::string& canvas, const std::string& regular, const std::string& bold,
          bool is_mac) {
  if (!app()->show(canvas.c_str(), regular, bold, is_mac)) return false;
  ImGui::GetIO().SetPlatformImeDataFn = [](ImGuiViewport* /*viewport*/,
                                           ImGuiPlatformImeData* data) { caret() = *data; };
  app()->wake();
  return true;
}

void set_dark(bool is_dark) { app()->set_dark(is_dark); }

FrameEnd frame(double seconds, double width, double height, double ratio, double text) {
  if (!is_shown()) return {};
  const auto to_float = [](double value) { return static_cast<float>(value); };
  const bool more = app()->frame(seconds, {.width = to_float(width),
                                           .height = to_float(height),
                                           .ratio = to_float(ratio),
                                           .text = to_float(text)});
  const ImGuiPlatformImeData& at = caret();
  return {.more = more,
          .cursor = cursor_name(ImGui::GetMouseCursor()),
          .is_typing = ImGui::GetIO().WantTextInput,
          .caret_x = at.InputPos.x,
          .caret_y = at.InputPos.y,
          .caret_height = at.InputLineHeight};
}

void lose() {
  if (is_shown()) app()->graphics()->lose();
}

void restore() {
  happen([] { app()->graphics()->restore(); });
}

// ---- Events

void pointer(double x, double y, bool is_touch) {
  happen([&] { input::pointer(static_cast<float>(x), static_cast<float>(y), is_touch); });
}

void button(int number, bool is_down) {
  happen([&] { input::button(number, is_down); });
}

void pointer_gone() {
  happen([] { input::pointer_gone(); });
}

void wheel(double x, double y) {
  happen([&] { input::wheel(static_cast<float>(x), static_cast<float>(y)); });
}

bool key(const std::string& code, const std::string& key, bool is_down, int modifiers) {
  bool is_ours = false;
  happen([&] { is_ours = input::key(code, key, is_down, static_cast<unsigned>(modifiers)); });
  return is_ours;
}

void text(const std::string& text) {
  happen([&] { input::text(text); });
}

void focus(bool has) {
  happen([&] { input::focus(has); });
}

MaybeText copy(bool is_cut) { return maybe(app()->copy(is_cut)); }

void paste(const std::string& text) { app()->paste(text); }

MaybeText copied() { return maybe(clipboard::take_copied()); }

// ---- The file

MaybeError open(const std::string& bytes, const std::string& name, bool is_saved) {
  return error_of(app()->open(bytes, name, is_saved));
}

MaybeError begin_from(const std::string& template_id) {
  return error_of(app()->begin_from(template_id));
}

MaybeError rewrite(const std::string& bytes, const std::string& name, bool was_written) {
  Document& document = workspace().document();
  const auto done = document.rewrite(bytes);
  if (!done) return error_of(done);
  if (was_written) {
    document.set_name(name);
    document.mark_unsaved();
  }
  app()->wake();
  return MaybeError(val::null());
}

State state() {
  const Document& document = workspace().document();
  const Diagnosis& diagnosis = workspace().diagnosis();
  const Sight& sight = workspace().sight;
  return {.revision = static_cast<double>(workspace().revision()),
          .opened = static_cast<double>(workspace().opened()),
          .name = document.name(),
          .is_changed = document.is_changed(),
          .errors = static_cast<int>(diagnosis.errors),
          .warnings = static_cast<int>(diagnosis.warnings),
          .lang = workspace().lang,
          .today = format(sight.today),
          .giver_lang = sight.lang};
}

Bytes bytes() { return Bytes(bytes_of(workspace().document().text())); }

Bytes base() { return Bytes(bytes_of(workspace().document().opened_text())); }

void go_on_from(const std::string& bytes) { workspace().document().go_on_from(bytes); }

void mark_saved(const std::string& name, double revision, const std::string& time,
                bool is_download) {
  Document& document = workspace().document();
  document.set_name(name);
  workspace().saving = {.is_download = is_download, .time = time};
  // What was changed while it was written is not saved yet.
  if (static_cast<double>(workspace().revision()) == revision) document.mark_saved();
  app()->wake();
}

// ---- What is looked at

void set_lang(const std::string& lang) {
  workspace().lang = lang == "en" ? "en" : "id";
  app()->wake();
}

void set_sight(const std::string& today, const std::string& lang) {
  Sight& sight = workspace().sight;
  sight.today = read_date(today).value_or(sight.today);
  sight.lang = lang;
  app()->wake();
}

Asked asked() {
  const Node request = workspace().request();
  val attributes = val::object();
  for (const auto& [key, value] : request.members()) {
    // The attribute is called as people say it.
    const std::string name = key == "gift" ? "amount" : key;
    attributes.set(name,
                   value.is(Node::Kind::whole) ? std::to_string(value.integer()) : value.string());
  }
  attributes.set("lang", workspace().sight.lang);
  attributes.set("today", format(workspace().sight.today));
  return Asked(attributes);
}

// ---- What the studio wants, and is told

Wishes take_wishes() {
  val wishes = val::array();
  for (const Wish& one : workspace().take_wishes()) {
    val wish = val::object();
    wish.set("what", std::string(name(one.what)));
    wish.set("name", one.name);
    wish.set("text", bytes_of(one.text));
    wish.set("proposed", days_of(one.proposed));
    wishes.call<void>("push", wish);
  }
  return Wishes(wishes);
}

void set_versions(const Versions& newest_first) {
  auto& versions = workspace().versions;
  versions.clear();
  const int count = newest_first["length"].as<int>();
  for (int i = 0; i < count; ++i) {
    const val one = newest_first[i];
    versions.push_back({.id = one["id"].as<std::string>(),
                        .name = one["name"].as<std::string>(),
                        .headline = one["headline"].as<std::string>(),
                        .when = one["when"].as<std::string>(),
                        .why = one["why"].as<std::string>(),
                        .text = one["text"].as<std::string>()});
  }
  app()->wake();
}

void set_script(const std::string& path, const std::string& integrity) {
  workspace().publish_place.script = path;
  workspace().publish_place.integrity = integrity;
}

void set_frame_script(const std::string& path, const std::string& integrity) {
  workspace().publish_place.frame_script = path;
  workspace().publish_place.frame_integrity = integrity;
  app()->wake();
}

void set_place(const std::string& widget, const std::string& campaign) {
  workspace().publish_place.widget = widget;
  workspace().publish_place.campaign = campaign;
  app()->wake();
}

Place place() {
  const PublishPlace& place = workspace().publish_place;
  return {.widget = place.widget, .campaign = place.campaign};
}

Days proposed() { return Days(days_of(workspace().proposed)); }

void set_proposed(const Days& days) {
  ProposedDays& proposed = workspace().proposed;
  proposed.clear();
  const val places = val::global("Object").call<val>("keys", days);
  const int count = places["length"].as<int>();
  for (int i = 0; i < count; ++i) {
    auto place = places[i].as<std::string>();
    const std::string day = days[place].as<std::string>();
    proposed.emplace(std::move(place), day);
  }
  app()->wake();
}

void tell(const std::string& key, bool is_bad) {
  workspace().tell(telling(key), is_bad);
  app()->wake();
}

void hand(const std::string& text, const std::string& place) {
  workspace().hand(text, place);
  app()->wake();
}

// ---- Without graphics

Findings diagnose(const std::string& bytes, const std::string& lang) {
  const auto document = Document::open(bytes, "");
  const Node file = document ? document->file() : Node::object();
  const Diagnosis diagnosis = studio::diagnose(bytes);
  val findings = val::array();
  const auto add = [&](std::string_view severity, const std::string& pointer, Position at,
                       std::string_view message) {
    val finding = val::object();
    finding.set("severity", std::string(severity));
    finding.set("place", pointer.empty() ? std::string() : place_path(file, pointer, lang));
    finding.set("line", at.line);
    finding.set("column", at.column);
    finding.set("message", std::string(message));
    findings.call<void>("push", finding);
  };
  for (const Finding& one : diagnosis.findings) {
    add(one.severity == Problem::Severity::error ? "error" : "warning", one.pointer,
        {.line = one.line, .column = one.column}, say(one, lang));
  }
  for (const Unwritten& one : diagnosis.unwritten) {
    add("look", one.pointer, locate(bytes, one.at), say(one, lang));
  }
  return Findings(findings);
}

Templates templates(const std::string& lang) {
  val all = val::array();
  for (const Template& one : studio::templates()) {
    const std::string id(one.id);
    val it = val::object();
    it.set("id", id);
    it.set("name", std::string(word(lang, "template.", id)));
    it.set("about", std::string(word(lang, "template.", id + ".about")));
    all.call<void>("push", it);
  }
  return Templates(all);
}

namespace {

/// Where to go for a line of the check-list, by its line and column in the text.
class CheckPlaces {
 public:
  CheckPlaces(const std::string& bytes, const std::string& lang) : bytes_(bytes), lang_(lang) {
    Problems problems;
    if (auto file = read_json(bytes, problems)) file_ = *std::move(file);
  }

  [[nodiscard]] val of(const Check& check) const {
    val places = val::array();
    const auto add = [&](std::string_view what, const std::string& pointer, std::string place) {
      const Node* there = find_at(file_, nearest_in(file_, pointer));
      const auto [line, column] = locate(bytes_, there == nullptr ? 0 : there->at());
      val one = val::object();
      one.set("what", std::string(what));
      one.set("place", std::move(place));
      one.set("line", line);
      one.set("column", column);
      places.call<void>("push", one);
    };
    const auto path = [&](const std::string& pointer) { return place_path(file_, pointer, lang_); };
    for (const Part& part : check.parts) {
      if (!part.mark.empty()) {
        const std::string payee = say_payee(file_, part.pointer, lang_);
        add("mark", part.mark, path(part.pointer) + (payee.empty() ? "" : ": ") + payee);
      }
      for (const std::string& one : part.samples) {
        add("sample", one, path(one) + ": " + say_sample(file_, one));
      }
      for (const std::string& one : part.texts) {
        add("text", one, path(one) + ": " + say_sample(file_, one));
      }
    }
    if (!check.parts.empty()) return places;
    for (const std::string& pointer : check.pointers) add("place", pointer, path(pointer));
    return places;
  }

 private:
  const std::string& bytes_;
  const std::string& lang_;
  Node file_ = Node::object();
};

}  // namespace

Given publication(const std::string& bytes, const std::string& lang) {
  const auto document = Document::open(bytes, "");
  if (!document) return Given(val::null());
  const PublishPlace& place = workspace().publish_place;
  const Publication out = publish(*document, {.widget = place.widget,
                                              .script = place.script,
                                              .integrity = place.integrity,
                                              .frame_script = place.frame_script,
                                              .frame_integrity = place.frame_integrity,
                                              .campaign = place.campaign,
                                              .lang = workspace().page_lang()});
  const auto checks =
      check_list(*document, diagnose(*document), workspace().given_today(), workspace().proposed);
  const CheckPlaces places(bytes, lang);
  val lines = val::array();
  for (const Check& check : checks) {
    val line = val::object();
    line.set("state", std::string(name(check.state)));
    line.set("sentence", say(check, lang));
    line.set("places", places.of(check));
    lines.call<void>("push", line);
  }
  const bool is_placed =
      reach_of(place.widget) != Reach::nowhere && reach_of(place.campaign) != Reach::nowhere;
  val given = val::object();
  given.set("name", out.file_name);
  given.set("canPublish", can_publish(checks));
  given.set("checks", lines);
  val notes = val::array();
  const auto note = [&](std::string_view sentence) {
    notes.call<void>("push", std::string(sentence));
  };
  if (std::string open = say_open(checks, lang); !open.empty()) {
    note(fill(word(lang, "publish.copy_early"), {{"what", open}}));
  }
  if (is_placed && (reach_of(place.widget) == Reach::this_computer ||
                    reach_of(place.campaign) == Reach::this_computer)) {
    note(word(lang, "publish.address_here"));
  }
  given.set("notes", notes);
  given.set("script", is_placed ? out.script : std::string());
  given.set("frame", is_placed ? out.frame : std::string());
  return Given(given);
}

std::string headline(const std::string& bytes, const std::string& lang) {
  const auto document = Document::open(bytes, "");
  return document ? std::string(text_in(document->file().get("name"), lang)) : std::string();
}

Link fallback(const std::string& bytes, const std::string& lang) {
  const auto document = Document::open(bytes, "");
  Fallback link = fallback_of(document ? document->file() : Node::object(), lang);
  return {.url = std::move(link.url), .text = std::move(link.text)};
}

// ---- For tests

void record(bool is_wanted) {
  happen([&] { screen::record(is_wanted); });
}

ThingsSeen screen() {
  val all = val::array();
  for (const Seen& one : screen::seen()) {
    val seen = val::object();
    seen.set("name", one.name);
    seen.set("isControl", one.is_control);
    seen.set("isChecked", one.is_checked);
    seen.set("isFocused", one.is_focused);
    seen.set("x", one.x);
    seen.set("y", one.y);
    seen.set("width", one.width);
    seen.set("height", one.height);
    all.call<void>("push", seen);
  }
  return ThingsSeen(all);
}

}  // namespace lindung::studio::page
