#include "studio/view/kit.hpp"

#include <gtest/gtest.h>

#include "studio/model/contrast.hpp"
#include "studio/view/support.hpp"

namespace lindung::test {
namespace {

using namespace studio;

std::string hex(ImVec4 colour) {
  const auto part = [](float value) {
    constexpr const char* kDigits = "0123456789abcdef";
    const auto byte = static_cast<unsigned>(value * 255 + 0.5F);
    return std::string{kDigits[byte / 16], kDigits[byte % 16]};
  };
  return "#" + part(colour.x) + part(colour.y) + part(colour.z);
}

TEST(StudioTheme, EveryToneCanBeReadOnThePaperAndOnItsOwn) {
  const Desk desk;
  for (const bool is_dark : {false, true}) {
    set_theme(is_dark);
    const std::string paper = hex(ImGui::GetStyleColorVec4(ImGuiCol_WindowBg));
    for (const Tone tone :
         {Tone::plain, Tone::quiet, Tone::good, Tone::look, Tone::bad, Tone::mark}) {
      EXPECT_GE(contrast(hex(colour(tone)), paper), kEnoughContrast) << static_cast<int>(tone);
      const std::string own = hex(ImGui::ColorConvertU32ToFloat4(paper32(tone)));
      EXPECT_GE(contrast(hex(colour(tone)), own), kEnoughContrast) << static_cast<int>(tone);
    }
  }
}

TEST(StudioTheme, ABigButtonThatCantBePressedCanBeRead) {
  const Desk desk;
  for (const bool is_dark : {false, true}) {
    set_theme(is_dark);
    EXPECT_GE(contrast(hex(colour(Tone::quiet)), hex(ImGui::GetStyleColorVec4(ImGuiCol_Button))),
              kEnoughContrast);
    ImGui::NewFrame();
    ImGui::SetNextWindowSize({300, 200});
    ImGui::Begin("paper");
    const int before = ImGui::GetWindowDrawList()->VtxBuffer.Size;
    {
      const kit::Off off(true);
      kit::main_button("Publish");
    }
    // Nothing of it is thinned towards the paper.
    const auto& vertices = ImGui::GetWindowDrawList()->VtxBuffer;
    EXPECT_GT(vertices.Size, before);
    bool is_text_whole = false;
    for (int i = before; i < vertices.Size; ++i) {
      is_text_whole |= vertices[i].col == colour32(Tone::quiet);
    }
    EXPECT_TRUE(is_text_whole);
    ImGui::End();
    ImGui::EndFrame();
  }
}

}  // namespace
}  // namespace lindung::test
