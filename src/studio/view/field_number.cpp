#include <imgui.h>

#include <algorithm>
#include <array>
#include <string>

#include "campaign/format.hpp"
#include "money/rupiah.hpp"
#include "money/text.hpp"
#include "studio/model/words.hpp"
#include "studio/view/field.hpp"
#include "studio/view/kit.hpp"
#include "studio/view/share.hpp"

namespace lindung::studio {
namespace {

constexpr float kNumberWidth = 7;   // em
constexpr float kRupiahWidth = 10;  // em

/// The keys whose numbers are rupiah.
constexpr std::array<std::string_view, 6> kMoney = {"income",  "flat", "minimum",
                                                    "maximum", "step", "price"};

bool is_money(const Field& field) { return std::ranges::find(kMoney, field.key) != kMoney.end(); }
bool is_share(const Field& field) { return field.key.ends_with("bps"); }

}  // namespace

std::string say_number(const Field& field, std::int64_t value, std::string_view lang) {
  const auto amount = Rupiah::of(value);
  if (!amount || value < 0) return std::to_string(value);
  if (is_share(field)) return percent(value, lang);
  return is_money(field) ? format(*amount) : format_number(*amount);
}

void draw_number_control(Editing& editing, const Field& field, const Node& value) {
  if (field.least == field.most && value.integer() == field.least) {
    ImGui::AlignTextToFramePadding();
    kit::text(std::to_string(field.least), Tone::quiet);
    return;
  }
  if (editing.takes_focus(field.pointer)) kit::focus_here();
  std::int64_t number = value.integer();
  const bool is_edited = is_money(field) ? kit::rupiah(field.label, number, em(kRupiahWidth))
                         : is_share(field)
                             ? kit::share(field.label, number, editing.lang(), em(kNumberWidth))
                             : kit::number(field.label, number, em(kNumberWidth));
  if (is_edited) editing.type(field.pointer, Node::whole(number));
  editing.after_typing(field.pointer, false);
  if (field.key.empty()) return;  // an item of a list tells it once for all
  const std::string limits =
      fill(editing.said("limits"), {{"least", say_number(field, field.least, editing.lang())},
                                    {"most", say_number(field, field.most, editing.lang())}});
  kit::tooltip(limits);
  // Beside a sum they would only be long: they are far from every sum that is meant.
  if (is_money(field)) return;
  ImGui::SameLine();
  kit::text_within(limits, ImGui::GetContentRegionAvail().x, Tone::quiet);
}

}  // namespace lindung::studio
