#include "studio/view/kit.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "studio/view/screen.hpp"

namespace lindung::studio::kit {

ImVec2 size_of(std::string_view text, float wrap) {
  const char* const begin = text.data();
  return ImGui::CalcTextSize(begin, begin + text.size(), false, wrap);
}

std::string cut(std::string_view text, float width) {
  if (size_of(text).x <= width) return std::string(text);
  const char* const begin = text.data();
  const char* end = begin;
  ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), std::max(0.0F, width - em()), 0, begin,
                                  begin + text.size(), &end);
  return std::string(begin, end).append("…");
}

std::string cut_middle(std::string_view text, float width) {
  if (size_of(text).x <= width) return std::string(text);
  const auto is_inside = [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
  };
  std::string shown;
  // Rather the end than the beginning: what a path leads to stands there.
  for (std::size_t left = 1; left < text.size(); ++left) {
    const std::size_t begin = std::min(text.size(), left * 2);
    if (begin < text.size() && is_inside(text[begin])) continue;
    const std::size_t kept = (text.size() - begin) / 3;
    std::size_t first = kept;
    while (first > 0 && is_inside(text[first])) --first;
    shown = std::string(text.substr(0, first)).append("…").append(text.substr(first + begin));
    if (size_of(shown).x <= width) break;
  }
  return shown;
}

namespace {

constexpr float kTipWidth = 24;   // em, at most
constexpr float kFootWidth = 44;  // em, at most: of help at the foot
constexpr float kFoot = 2.2F;     // em: of the line at the foot of the window
constexpr float kShortLine = 8;   // em: no link is broken into shorter ones
constexpr float kLeastFoot = 16;  // em
constexpr float kNear = 3;        // em: what is so near is a neighbour
constexpr float kLow = 4;         // em: a control is no higher

/// A text in which no ## is left, at which ImGui would end it.
std::string without_marks(std::string_view text) {
  std::string plain(text);
  for (std::size_t at = plain.find("##"); at != std::string::npos; at = plain.find("##", at)) {
    plain.insert(at + 1, " ");
  }
  return plain;
}

/// "label##id" for ImGui, in which a ## of either shows as it is.
std::string named(std::string_view label, std::string_view id) {
  std::string name = without_marks(label);
  if (!id.empty()) name.append("##").append(without_marks(id));
  return name;
}

void record_last(std::string_view text) {
  const ImVec2 at = ImGui::GetItemRectMin();
  const ImVec2 size = ImGui::GetItemRectSize();
  screen::text(text, at.x, at.y, size.x, size.y);
}

class Font {
 public:
  explicit Font(ImFont* font) { ImGui::PushFont(font); }
  ~Font() { ImGui::PopFont(); }
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;
  Font(Font&&) = delete;
  Font& operator=(Font&&) = delete;
};

class Colour {
 public:
  Colour(ImGuiCol which, ImVec4 colour) { ImGui::PushStyleColor(which, colour); }
  Colour(ImGuiCol which, ImU32 colour) { ImGui::PushStyleColor(which, colour); }
  ~Colour() { ImGui::PopStyleColor(); }
  Colour(const Colour&) = delete;
  Colour& operator=(const Colour&) = delete;
  Colour(Colour&&) = delete;
  Colour& operator=(Colour&&) = delete;
};

/// Broken into lines at spaces alone. ImGui would break behind any dot: "Rp10.000." and "000".
/// Words longer than a line are left to it.
std::string broken(std::string_view text, float width) {
  if (size_of(text).x <= width) return std::string(text);
  std::string lines;
  std::size_t line = 0;  // where it begins
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::size_t length = lines.size();
    lines += text.substr(at, end - at);
    if (length > line && size_of(std::string_view(lines).substr(line)).x > width) {
      lines[length - 1] = '\n';
      line = length;
    }
    if (end < text.size()) lines += text[end];
    if (end < text.size() && text[end] == '\n') line = lines.size();
    at = end + 1;
  }
  return lines;
}

/// The same, and words longer than a line are broken where it ends.
std::string wrapped(std::string_view text, float width) {
  std::string lines = broken(text, width);
  const float scale = ImGui::GetFontSize() / ImGui::GetFont()->FontSize;
  for (std::size_t line = 0; line < lines.size();) {
    const char* const begin = lines.data() + line;
    const std::size_t length = std::min(lines.find('\n', line), lines.size()) - line;
    const char* const full = ImGui::GetFont()->CalcWordWrapPositionA(scale, begin, begin + length,
                                                                     std::max(em(), width));
    const auto shown = static_cast<std::size_t>(full - begin);
    if (shown < length) lines.insert(line + shown, 1, '\n');
    line += shown + 1;
  }
  return lines;
}

/// Puts a line break for a space wherever a line would grow wider than `room`, and a space for
/// every other one: the text keeps its length, so a cursor in it stays where it is.
void break_lines(char* text, std::size_t length, float room) {
  char* const end = text + length;
  std::replace(text, end, '\n', ' ');
  const float scale = ImGui::GetFontSize() / ImGui::GetFont()->FontSize;
  char* line = text;
  while (line < end) {
    const char* const full = ImGui::GetFont()->CalcWordWrapPositionA(scale, line, end, room);
    if (full >= end) return;
    char* at = line + (full - line);
    while (at > line && *at != ' ') --at;
    // A word wider than the line.
    if (at == line) at = std::find(line + (full - line), end, ' ');
    if (at == end) return;
    *at = '\n';
    line = at + 1;
  }
}

/// While a long text is typed. ImGui takes what a callback writes for something typed, which could
/// never be undone; so the breaks are put where it keeps its text.
int keep_lines_broken(ImGuiInputTextCallbackData* data) {
  ImGuiInputTextState* const state = ImGui::GetInputTextState(ImGui::GetActiveID());
  if (state == nullptr || data->BufTextLen == 0) return 0;
  break_lines(data->Buf, static_cast<std::size_t>(data->BufTextLen),
              *static_cast<const float*>(data->UserData));
  ImTextStrFromUtf8(state->TextW.Data, state->TextW.Size, data->Buf, data->Buf + data->BufTextLen);
  return 0;
}

/// While it lives, what is copied has spaces where lines are only shown broken.
class CopiesWhole {
 public:
  CopiesWhole() { exchange(); }
  ~CopiesWhole() { exchange(); }
  CopiesWhole(const CopiesWhole&) = delete;
  CopiesWhole& operator=(const CopiesWhole&) = delete;
  CopiesWhole(CopiesWhole&&) = delete;
  CopiesWhole& operator=(CopiesWhole&&) = delete;

 private:
  using Copy = void (*)(void* data, const char* text);

  /// The other way to copy: this one's at first, ImGui's while it lives.
  static Copy& other() {
    static Copy copy = [](void* data, const char* text) {
      std::string whole = text;
      std::ranges::replace(whole, '\n', ' ');
      other()(data, whole.c_str());
    };
    return copy;
  }

  static void exchange() { std::swap(other(), ImGui::GetIO().SetClipboardTextFn); }
};

}  // namespace

Id::Id(std::string_view id) {
  ImGui::PushOverrideID(
      ImHashData(id.data(), id.size(), ImGui::GetCurrentWindow()->IDStack.back()));
}

Pane::Pane(const char* id, float width, float height, bool is_bordered, bool is_padded) {
  if (!is_padded && !is_bordered) ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::BeginChild(id, ImVec2(width, height),
                    is_bordered ? ImGuiChildFlags_Border
                    : is_padded ? ImGuiChildFlags_AlwaysUseWindowPadding
                                : ImGuiChildFlags_None,
                    ImGuiWindowFlags_NavFlattened);
  if (!is_padded && !is_bordered) ImGui::PopStyleVar();
}

Pane::Pane(const char* id, float most_height) {
  ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, most_height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::BeginChild(id, ImVec2(0, 0), ImGuiChildFlags_AutoResizeY, ImGuiWindowFlags_NavFlattened);
  ImGui::PopStyleVar();
}

void widths(std::initializer_list<float> weights) {
  for (const float weight : weights) {
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, weight);
  }
}

Fields::Fields(const char* id, int columns, std::initializer_list<float> shares)
    : is_open_(ImGui::BeginTable(id, columns, ImGuiTableFlags_SizingStretchSame)) {
  if (is_open_) widths(shares);
}

bool Fields::field(std::string_view label, std::string_view help) const {
  if (!is_open_) return false;
  ImGui::TableNextColumn();
  // ImGui would put the label level with the text of the control beside it.
  ImGui::GetCurrentWindow()->DC.CurrLineTextBaseOffset = 0;
  kit::text(label, Tone::quiet);
  if (!help.empty()) {
    ImGui::SameLine(0, em(0.2F));
    kit::help(help);
  }
  return true;
}

void text(std::string_view text, Tone tone) {
  const Colour shown(ImGuiCol_Text, colour(tone));
  const char* const begin = text.data();
  ImGui::TextUnformatted(begin, begin + text.size());
  record_last(text);
}

void bold(std::string_view text, Tone tone) {
  const Font font(bold_font());
  kit::text(text, tone);
}

void text_at(ImVec2 at, std::string_view text, Tone tone, float align) {
  const ImVec2 size = size_of(text);
  at.x -= size.x * align;
  const char* const begin = text.data();
  ImGui::GetWindowDrawList()->AddText(at, colour32(tone), begin, begin + text.size());
  screen::text(text, at.x, at.y, size.x, size.y);
}

void paragraph(std::string_view text, Tone tone, float width) {
  const float room = width > 0 ? width : ImGui::GetContentRegionAvail().x;
  const std::string lines = broken(text, room);
  const Colour shown(ImGuiCol_Text, colour(tone));
  ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room);
  ImGui::TextUnformatted(lines.c_str(), lines.c_str() + lines.size());
  ImGui::PopTextWrapPos();
  record_last(text);
}

void title(std::string_view text) {
  {
    const Font font(title_font());
    kit::text(text);
  }
  ImGui::Spacing();
}

void heading(std::string_view text) {
  ImGui::Dummy(ImVec2(0, em(0.4F)));
  bold(text);
}

void box(std::string_view text, Tone tone) {
  const ImVec2 pad = {em(0.7F), em(0.5F)};
  const float width = ImGui::GetContentRegionAvail().x;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float room = std::max(em(), width - 2 * pad.x);
  const std::string lines = broken(text, room);
  const ImVec2 size = size_of(lines, room);
  ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + size.y + 2 * pad.y},
                                            paper32(tone), em(0.4F));
  ImGui::SetCursorScreenPos({at.x + pad.x, at.y + pad.y});
  paragraph(text, tone == Tone::quiet ? Tone::plain : tone, room);
  ImGui::SetCursorScreenPos({at.x, at.y + size.y + 2 * pad.y});
  ImGui::Dummy({width, em(0.3F)});
}

void text_within(std::string_view text, float width, Tone tone) {
  kit::text(cut(text, width), tone);
}

void right(std::string_view text, Tone tone) {
  const float width = size_of(text).x;
  ImGui::SameLine(std::max(ImGui::GetCursorPosX(), ImGui::GetWindowContentRegionMax().x - width));
  kit::text(text, tone);
}

void help(std::string_view text) {
  if (text.empty()) return;
  const Id id(text);
  const Colour button(ImGuiCol_Button, 0);
  const Colour border(ImGuiCol_Border, 0);
  const Colour quiet(ImGuiCol_Text, colour(Tone::quiet));
  // Who comes to a form comes to its first field, not to the help before it.
  const bool is_coming =
      GImGui->NavMoveScoringItems && (GImGui->NavMoveFlags & ImGuiNavMoveFlags_FocusApi) != 0;
  ImGui::PushItemFlag(ImGuiItemFlags_NoNav, is_coming);
  ImGui::SmallButton("?");
  ImGui::PopItemFlag();
  const Colour plain(ImGuiCol_Text, colour(Tone::plain));
  tooltip(text);
}

namespace {

/// For whoever goes from field to field by keyboard: always at the same place, where it lies over
/// none of the fields beside the one that it is about. At the foot of the window, or at its head
/// where that field is down there.
void tell_at_foot(std::string_view text, const Room& owner) {
  const ImVec2 pad = ImGui::GetStyle().WindowPadding;
  const ImVec2 screen = ImGui::GetMainViewport()->Size;
  const float margin = em(0.5F);
  // Beside the way around.
  const float start = ImGui::GetCurrentWindow()->InnerRect.Min.x + margin;
  const float wide = std::clamp(screen.x - margin - start, em(kLeastFoot), em(kFootWidth));
  const float left = std::min(start, screen.x - margin - wide);
  const float room = wide - 2 * pad.x;
  const float high = size_of(broken(text, room), room).y + 2 * pad.y;
  const float foot = screen.y - em(kFoot) - margin - high;
  const bool is_below = owner.high.y + em(kNear) > foot;
  ImGui::SetNextWindowPos({left, is_below ? ImGui::GetFrameHeight() + margin : foot});
  const Colour border(ImGuiCol_Border, colour(Tone::quiet));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ImGui::GetStyle().PopupRounding);
  const bool is_open = ImGui::BeginTooltip();
  ImGui::PopStyleVar();
  if (!is_open) return;
  paragraph(text, Tone::plain, room + 1);
  ImGui::EndTooltip();
}

}  // namespace

void tooltip(std::string_view text) {
  const bool is_pointed_at =
      ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled | ImGuiHoveredFlags_NoNavOverride);
  const bool is_shown = is_pointed_at || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
  if (text.empty() || !is_shown) return;
  if (!is_pointed_at) return tell_at_foot(text, last_room());
  const Room owner = last_room();
  // What is larger is pointed at somewhere in it, and told there.
  if (owner.high.y - owner.low.y < em(kLow)) {
    const float room = std::min(em(kTipWidth), size_of(text).x);
    const ImVec2 pad = ImGui::GetStyle().WindowPadding;
    const ImVec2 size = {room + 2 * pad.x, size_of(broken(text, room), room).y + 2 * pad.y};
    const ImVec2 screen = ImGui::GetMainViewport()->Size;
    const float above = owner.low.y - em(0.3F) - size.y;
    // To the left, over names; what is to be filled in stands to the right.
    const float start = owner.high.x - size.x;
    ImGui::SetNextWindowPos({std::clamp(start, 0.0F, std::max(0.0F, screen.x - size.x)),
                             above >= 0 ? above : owner.high.y + em(0.3F)});
  }
  const Colour border(ImGuiCol_Border, colour(Tone::quiet));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ImGui::GetStyle().PopupRounding);
  const bool is_open = ImGui::BeginTooltip();
  ImGui::PopStyleVar();
  if (!is_open) return;
  paragraph(text, Tone::plain, std::min(em(kTipWidth), size_of(text).x + 1));
  ImGui::EndTooltip();
}

bool begin_popup_at(const char* id, const Room& owner) {
  if (!ImGui::IsPopupOpen(id)) return false;
  std::array<char, 24> name{};
  ImFormatString(name.data(), name.size(), "##Popup_%08x", ImGui::GetID(id));
  const float gap = em(0.2F);
  ImVec2 at = {owner.low.x, owner.high.y + gap};
  ImGuiWindow* const window = ImGui::FindWindowByName(name.data());
  if (window != nullptr && window->WasActive) {
    const ImVec2 size = ImGui::CalcWindowNextAutoFitSize(window);
    const ImRect avoid = {owner.low.x, owner.low.y - gap, owner.high.x, owner.high.y + gap};
    ImGuiDir direction = ImGuiDir_None;
    const ImRect allowed = ImGui::GetPopupAllowedExtentRect(window);
    // One that is too high for both stands beside it.
    const bool is_high =
        size.y > std::max(avoid.Min.y - allowed.Min.y, allowed.Max.y - avoid.Max.y);
    at = ImGui::FindBestWindowPosForPopupEx(
        at, size, &direction, allowed, avoid,
        is_high ? ImGuiPopupPositionPolicy_Default : ImGuiPopupPositionPolicy_ComboBox);
  }
  ImGui::SetNextWindowPos(at);
  const Colour border(ImGuiCol_Border, colour(Tone::quiet));
  return ImGui::BeginPopup(id);
}

bool button(std::string_view label, std::string_view id) {
  return ImGui::Button(named(label, id).c_str());
}

namespace {

/// A button that can't be pressed now: its text can still be read.
bool off_button(std::string_view label, std::string_view id) {
  const Colour text(ImGuiCol_Text, colour(Tone::quiet));
  ImGui::PushStyleVar(ImGuiStyleVar_Alpha, GImGui->DisabledAlphaBackup);
  const bool is_pressed = ImGui::Button(named(label, id).c_str());
  ImGui::PopStyleVar();
  return is_pressed;
}

}  // namespace

bool main_button(std::string_view label, std::string_view id) {
  if ((GImGui->CurrentItemFlags & ImGuiItemFlags_Disabled) != 0) return off_button(label, id);
  const Colour text(ImGuiCol_Text, ImGui::GetStyleColorVec4(ImGuiCol_WindowBg));
  const Colour rest(ImGuiCol_Button, colour(Tone::mark));
  const Colour hovered(ImGuiCol_ButtonHovered, colour32(Tone::mark, 0.85F));
  const Colour pressed(ImGuiCol_ButtonActive, colour32(Tone::mark, 0.7F));
  return ImGui::Button(named(label, id).c_str());
}

bool quiet_button(std::string_view label, std::string_view id) {
  const Colour text(ImGuiCol_Text, colour(Tone::quiet));
  const Colour rest(ImGuiCol_Button, 0);
  const Colour border(ImGuiCol_Border, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                      ImVec2(em(0.4F), ImGui::GetStyle().FramePadding.y));
  const bool is_pressed = ImGui::Button(named(label, id).c_str());
  ImGui::PopStyleVar();
  return is_pressed;
}

bool link(std::string_view label, std::string_view id, Tone tone) {
  constexpr float kPad = 2;
  const Colour text(ImGuiCol_Text, colour(tone));
  const Colour rest(ImGuiCol_Button, 0);
  const Colour border(ImGuiCol_Border, 0);
  const float room = std::max(em(kShortLine), ImGui::GetContentRegionAvail().x);
  const std::string lines = wrapped(label, room - 2 * kPad);
  // However it is broken, it is the same link.
  const Id own(named(label, id));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(kPad, kPad));
  ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, ImVec2(0, 0));
  // Level with the text beside it.
  const bool is_pressed = ImGui::ButtonEx((without_marks(lines) + "###link").c_str(), ImVec2(),
                                          ImGuiButtonFlags_AlignTextBaseLine);
  ImGui::PopStyleVar(2);
  screen::name_control(ImGui::GetItemID(), without_marks(label));
  const ImVec2 low = ImGui::GetItemRectMin();
  float bottom = low.y + kPad;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    bottom += ImGui::GetTextLineHeight();
    const float width = size_of(std::string_view(lines).substr(at, end - at)).x;
    ImGui::GetWindowDrawList()->AddLine({low.x + kPad, bottom}, {low.x + kPad + width, bottom},
                                        colour32(tone, 0.6F));
    at = end + 1;
  }
  return is_pressed;
}

bool tab(std::string_view label, bool is_chosen, std::string_view id) {
  const Colour text(ImGuiCol_Text, colour(is_chosen ? Tone::mark : Tone::plain));
  const Colour rest(ImGuiCol_Button, is_chosen ? paper32(Tone::mark) : 0);
  const Colour border(ImGuiCol_Border,
                      is_chosen ? colour32(Tone::mark, 0.5F) : colour32(Tone::quiet, 0.3F));
  const bool is_pressed = ImGui::Button(named(label, id).c_str());
  screen::check_control(ImGui::GetItemID(), is_chosen);
  return is_pressed;
}

void beside(std::string_view label) {
  const ImGuiStyle& style = ImGui::GetStyle();
  const float width = size_of(label).x + 2 * style.FramePadding.x;
  const float end = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
  if (ImGui::GetItemRectMax().x + style.ItemSpacing.x + width <= end) ImGui::SameLine();
}

namespace {

/// 0: as usual.
float& row_room() {
  static float only = 0;
  return only;
}

}  // namespace

RowRoom::RowRoom(float room) : before_(std::exchange(row_room(), room)) {}
RowRoom::~RowRoom() { row_room() = before_; }

bool row(std::string_view label, bool is_chosen, std::string_view detail, Tone detail_tone,
         std::string_view id) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float end = at.x + ImGui::GetContentRegionAvail().x - em(0.4F);
  const float height = ImGui::GetTextLineHeight() + (row_room() > 0 ? row_room() : em(0.4F));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(8, kRowGap));
  // However it is cut, it is the same row; and two that are cut alike are still two.
  const Id own(id.empty() ? label : id);
  const float room = end - at.x - (detail.empty() ? 0 : size_of(detail).x + em(0.6F));
  const bool is_pressed = ImGui::Selectable((named(cut(label, room), {}) + "###row").c_str(),
                                            is_chosen, 0, ImVec2(0, height));
  screen::check_control(ImGui::GetItemID(), is_chosen);
  ImGui::PopStyleVar();
  const float middle = (ImGui::GetItemRectMin().y + ImGui::GetItemRectMax().y) / 2;
  if (!detail.empty()) text_at({end, middle - em(0.5F)}, detail, detail_tone, 1);
  return is_pressed;
}

bool cell(std::string_view label, bool is_chosen) {
  ImGui::PushStyleVar(ImGuiStyleVar_SelectableTextAlign, ImVec2(0.5F, 0.5F));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(8, 2));
  const bool is_pressed = ImGui::Selectable(named(label, {}).c_str(), is_chosen, 0,
                                            ImVec2(0, ImGui::GetTextLineHeight() + em(0.5F)));
  ImGui::PopStyleVar(2);
  return is_pressed;
}

bool choice(std::string_view label, const std::vector<Choice>& choices, std::string& chosen,
            float width) {
  const auto found = std::ranges::find(choices, chosen, &Choice::value);
  const std::string shown = found == choices.end() ? chosen : found->label;
  const std::string name = "##" + std::string(label);
  const ImGuiID id = ImGui::GetID(name.c_str());
  ImGui::SetNextItemWidth(width > 0 ? width : -FLT_MIN);
  const bool is_open =
      ImGui::BeginCombo(name.c_str(), named(shown, {}).c_str(), ImGuiComboFlags_HeightLarge);
  screen::name_control(id, label);
  if (!is_open) return false;
  bool is_changed = false;
  for (const Choice& one : choices) {
    const bool is_this = one.value == chosen;
    if (ImGui::Selectable(named(one.label, one.value).c_str(), is_this) && !is_this) {
      chosen = one.value;
      is_changed = true;
    }
    if (is_this) ImGui::SetItemDefaultFocus();
  }
  ImGui::EndCombo();
  return is_changed;
}

bool input(std::string_view label, std::string& text, float width, std::string_view hint) {
  ImGui::SetNextItemWidth(width > 0 ? width : -FLT_MIN);
  return ImGui::InputTextWithHint(("##" + std::string(label)).c_str(), std::string(hint).c_str(),
                                  &text);
}

bool entry(std::string_view label, std::string& text, float width, std::string_view hint) {
  ImGui::SetNextItemWidth(width > 0 ? width : -FLT_MIN);
  return ImGui::InputTextWithHint(("##" + std::string(label)).c_str(), std::string(hint).c_str(),
                                  &text, ImGuiInputTextFlags_AutoSelectAll);
}

bool long_input(std::string_view label, std::string& text, float width, std::string_view hint) {
  if (width <= 0) width = ImGui::GetContentRegionAvail().x;
  const ImVec2 pad = ImGui::GetStyle().FramePadding;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  float room = width - 2 * pad.x - 1;
  std::string shown = text;
  break_lines(shown.data(), shown.size(), room);
  const auto lines = static_cast<float>(1 + std::ranges::count(shown, '\n'));
  // A word wider than the field is followed while it is typed; until then it is broken anywhere, to
  // be read whole.
  const bool is_wider = size_of(shown).x > room;
  const float high = is_wider ? size_of(text, room).y : lines * ImGui::GetTextLineHeight();
  const ImVec2 size = {width, high + 2 * pad.y};
  const std::string name = "##" + std::string(label);
  const bool is_read = is_wider && ImGui::GetActiveID() != ImGui::GetID(name.c_str());
  bool is_edited = false;
  {
    const CopiesWhole copies;
    const Colour ink(ImGuiCol_Text, is_read ? 0 : ImGui::GetColorU32(ImGuiCol_Text));
    is_edited = ImGui::InputTextMultiline(
        name.c_str(), &shown, size,
        ImGuiInputTextFlags_CtrlEnterForNewLine | ImGuiInputTextFlags_CallbackAlways |
            (is_wider ? ImGuiInputTextFlags_None : ImGuiInputTextFlags_NoHorizontalScroll),
        keep_lines_broken, &room);
  }
  if (is_read) {
    ImGui::GetWindowDrawList()->AddText(
        ImGui::GetFont(), ImGui::GetFontSize(), {at.x + pad.x, at.y + pad.y},
        ImGui::GetColorU32(ImGuiCol_Text), text.data(), text.data() + text.size(), room);
  }
  if (shown.empty() && !hint.empty()) {
    text_at({at.x + pad.x, at.y + pad.y}, hint, Tone::quiet);
  }
  if (!is_edited) return false;
  std::ranges::replace(shown, '\n', ' ');
  std::string before = text;
  std::ranges::replace(before, '\n', ' ');
  if (shown == before) return false;
  text = std::move(shown);
  return true;
}

bool check(std::string_view label, bool& is_on) {
  return ImGui::Checkbox(named(label, {}).c_str(), &is_on);
}

bool skip(float height) {
  const float margin = ImGui::GetWindowHeight();
  const float top = ImGui::GetWindowPos().y;
  const float at = ImGui::GetCursorScreenPos().y;
  if (at + height >= top - margin && at <= top + 2 * margin) return false;
  ImGui::Dummy({0, height});
  return true;
}

void focus_here(bool is_to_type) {
  ImGui::SetKeyboardFocusHere();
  GImGui->NavMoveFlags &= ~ImGuiNavMoveFlags_NoSetNavHighlight;
  if (!is_to_type) GImGui->NavMoveFlags &= ~ImGuiNavMoveFlags_Activate;
}

void arrive_here() {
  if (ImGui::GetScrollY() > 0) return;
  ImGui::SetKeyboardFocusHere();
  GImGui->NavMoveFlags &= ~ImGuiNavMoveFlags_Activate;
}

void label(std::string_view text, float width) {
  const float start = ImGui::GetCursorPosX();
  ImGui::AlignTextToFramePadding();
  kit::text(text);
  ImGui::SameLine(start + width);
}

}  // namespace lindung::studio::kit
