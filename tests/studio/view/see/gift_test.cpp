#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "qris/picture.hpp"
#include "studio/model/support.hpp"
#include "studio/view/support.hpp"
#include "studio/view/theme.hpp"

namespace lindung::test {
namespace {

using studio::Area;
using studio::Seen;

constexpr ImVec2 kTall = {800, 2'000};

/// Rp500.000 for a driver, of whom 12 months from November 2026 cost Rp159.600: three of them.
Desk& open_gift(Desk& desk) {
  desk.click("What channels do");
  return desk;
}

TEST(GiftPanel, ShowsTheHandOffOfEveryKind) {
  struct Case {
    std::string_view channel;
    std::vector<std::string_view> texts;
  };
  for (const auto& [channel, texts] : std::vector<Case>{
           {"Link", {"/sandbox/link?amount=500000&ref=7K3M-Q9XT-4BWD", "amount filled in"}},
           {"Form", {"/sandbox/form", "workers", "start", "2026-11", "sandbox"}},
           {"Payment page", {"/sandbox/pledges", "1. The widget posts the pledge of Rp500.000"}},
           {"GoPay", {"2. The server asks its provider for the payment “gopay”."}},
           {"This very page", {"The widget hands the pledge to the page"}},
           {"Static QRIS", {"CONTOH SAJA", "NMID ID0000000000000", "5406500000"}},
           {"Bank transfer", {"Bank Contoh", "0000000001", "CONTOH SAJA", "unique digits"}},
           {"Shop", {"1 ×", "Medium pack", "3 ×", "Year pack", "Rp478.800", "Rp504.000"}},
           {"Post", {"lima ratus ribu rupiah", "P.O. Box 0, Contoh", "7K3M-Q9XT-4BWD"}},
           {"Branch office", {"Cabang Bandung", "Bandung, Jawa Barat · ID-JB"}}}) {
    Desk desk("sandbox", kTall);
    open_gift(desk).click("OVO");  // closes the one that is open at first
    desk.click(channel);
    for (const std::string_view text : texts) {
      EXPECT_TRUE(desk.sees(text)) << channel << ": " << text << "\n" << desk.reads();
    }
  }
}

TEST(GiftPanel, TellsTheSurplusOfItems) {
  Desk desk("sandbox", kTall);
  open_gift(desk).click("Shop");
  // All prices are multiples of 8.400: 60 of them are the least above 500.000.
  EXPECT_TRUE(desk.sees("Rp4.000 more than the gift of Rp500.000")) << desk.reads();
  desk.fill("Gift", "478800");
  EXPECT_TRUE(desk.sees("The sum is exact.")) << desk.reads();
}

TEST(GiftPanel, MakesAGiftFitByTheNearest) {
  struct Case {
    std::string_view gift, channel, limit;
    std::int64_t is;
  };
  for (const auto& [gift, channel, limit, is] :
       {Case{"12 juta", "Static QRIS", "Rp10.000.000", 10'000'000},
        {"5rb", "BCA virtual account", "Rp10.000", 10'000}}) {
    const std::string nearest = "Take the nearest gift: " + std::string(limit);
    Desk desk("sandbox", kTall);
    open_gift(desk).fill("Gift", gift);
    desk.click(channel);
    EXPECT_TRUE(desk.sees("The limit is " + std::string(limit))) << desk.reads();
    desk.click(nearest);
    EXPECT_EQ(desk.workspace().sight.gift, is);
    EXPECT_FALSE(desk.sees(nearest));
    EXPECT_TRUE(desk.sees("The giver pays")) << desk.reads();
  }
}

TEST(GiftPanel, TakesGroupMonthsAndFund) {
  Desk desk("sandbox", kTall);
  open_gift(desk).choose("Group of workers", "Day labourer");
  EXPECT_EQ(desk.workspace().sight.group, "buruh");
  EXPECT_TRUE(desk.sees("This gift covers 2 workers for 12 months; Rp130.400 is left over."))
      << desk.reads();
  desk.choose("Months of cover", "3 months");
  EXPECT_TRUE(desk.sees("This gift covers 14 workers for 3 months; Rp29.600 is left over."))
      << desk.reads();
  desk.choose("Fund", "Zakat");
  desk.click("Bank transfer");
  EXPECT_TRUE(desk.sees("0000000002")) << desk.reads();
}

TEST(GiftPanel, ShowsMonthlyGifts) {
  Desk desk("sandbox", kTall);
  open_gift(desk).fill("Gift", "16800");
  desk.click("Given every month");
  EXPECT_TRUE(desk.workspace().sight.is_monthly);
  EXPECT_TRUE(desk.sees("This gift covers 1 worker for 12 months")) << desk.reads();
}

TEST(GiftPanel, LooksAtHoursAndRegionsWhereTheyAreKnown) {
  studio::Document one = document(read_file("assets/campaigns/sandbox.json"));
  // 23 November 2026 is a Monday.
  must(one.set("/channels/0/open",
               json(R"([{"days": ["mon"], "from": "08:00", "until": "15:00"}])")));
  must(one.set("/channels/0/regions", json(R"(["ID-JK"])")));
  Desk desk(std::move(one), kTall);
  open_gift(desk);
  EXPECT_TRUE(desk.sees("14 of 14 channels take this gift"));
  desk.fill("Time of day (WIB)", "22:30");
  EXPECT_TRUE(desk.sees("13 of 14 channels take this gift")) << desk.reads();
  EXPECT_TRUE(desk.sees("closed at this hour")) << desk.reads();
  desk.fill("Time of day (WIB)", "08:00");
  EXPECT_TRUE(desk.sees("14 of 14 channels take this gift")) << desk.reads();
  desk.fill("Giver's region", "ID-JB");
  EXPECT_TRUE(desk.sees("does not serve this region")) << desk.reads();
  desk.fill("Giver's region", "ID-JK");
  EXPECT_TRUE(desk.sees("14 of 14 channels take this gift")) << desk.reads();
  desk.fill("Time of day (WIB)", "25:00");
  EXPECT_TRUE(desk.sees("Write the time like 22:30.")) << desk.reads();
}

TEST(GiftPanel, ChoosesAChannelInThePreview) {
  Desk desk("sandbox", kTall);
  open_gift(desk).click("OVO");
  desk.click("Choose in the preview");
  EXPECT_EQ(desk.workspace().sight.channel, "ovo");
  EXPECT_TRUE(desk.sees("Chosen in the preview"));
}

TEST(GiftPanel, GoesToTheFormOfAChannel) {
  Desk desk("sandbox", kTall);
  open_gift(desk).click("Static QRIS");
  desk.click("Edit the channel");
  EXPECT_EQ(desk.workspace().area(), Area::edit);
  EXPECT_EQ(desk.workspace().place(), "/channels/7");
}

TEST(GiftPanel, FollowsTheFile) {
  Desk desk("sandbox", kTall);
  open_gift(desk);
  must(desk.workspace().document().set("/channels/0/url",
                                       Node::text("https://a.example/{workers}")));
  desk.frames();
  EXPECT_TRUE(desk.sees("https://a.example/3")) << desk.reads();
  EXPECT_TRUE(desk.sees("A link without the amount")) << desk.reads();
}

TEST(GiftPanel, SaysThatTheCampaignCollectsNothingThen) {
  Desk desk("sandbox", kTall);
  desk.workspace().sight.today = date("2015-07-01");
  must(desk.workspace().document().set("/period/from", Node::text("2026-01-01")));
  open_gift(desk);
  EXPECT_TRUE(desk.sees("The campaign does not collect on 1 July 2015")) << desk.reads();
  EXPECT_FALSE(desk.sees("takes it"));
  desk.click("See 1 January 2026");
  EXPECT_EQ(desk.workspace().sight.today, date("2026-01-01"));
  EXPECT_TRUE(desk.sees("takes it")) << desk.reads();
}

TEST(GiftPanel, CopiesALink) {
  Desk desk("sandbox", kTall);
  open_gift(desk).click("Copy the link");
  EXPECT_EQ(desk.clipboard(), "/sandbox/link?amount=500000&ref=7K3M-Q9XT-4BWD");
}

TEST(GiftPanel, SpeaksIndonesianOfWhatDoesNotFit) {
  Desk desk("sandbox", kTall);
  desk.workspace().lang = "id";
  desk.workspace().sight.lang = "id";
  desk.workspace().sight.gift = 5'000;
  desk.frames();
  desk.click("Kerja saluran");
  desk.click("Virtual account BCA");
  EXPECT_TRUE(desk.sees("Donasi ini di bawah batas terkecil saluran ini. Batasnya Rp10.000."))
      << desk.reads();
}

/// The upright rectangles of one colour that the last frame drew.
std::vector<ImVec4> rectangles(ImU32 colour) {
  std::vector<ImVec4> found;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    const auto& corners = list->VtxBuffer;
    for (int i = 0; i + 3 < corners.Size; ++i) {
      const ImVec2 low = corners[i].pos;
      const ImVec2 high = corners[i + 2].pos;
      const bool is_one = corners[i].col == colour && corners[i + 2].col == colour &&
                          corners[i + 1].pos.x == high.x && corners[i + 1].pos.y == low.y &&
                          corners[i + 3].pos.x == low.x && corners[i + 3].pos.y == high.y &&
                          corners[i].uv.x == corners[i + 2].uv.x;  // no letter
      if (!is_one || low.x >= high.x || low.y >= high.y) continue;
      found.emplace_back(low.x, low.y, high.x, high.y);
      i += 3;
    }
  }
  return found;
}

TEST(GiftPanel, DrawsTheQrisCodeModuleForModule) {
  for (const bool is_dark : {false, true}) {
    Desk desk("sandbox", kTall);
    studio::set_theme(is_dark);
    open_gift(desk).click("Static QRIS");
    desk.click("Copy the payload");
    const auto picture = QrPicture::of(desk.clipboard());
    ASSERT_TRUE(picture);
    desk.frames();

    // The white square is the code with its light edge.
    ImVec4 paper = {};
    for (const ImVec4& one : rectangles(IM_COL32_WHITE)) {
      if (one.z - one.x == one.w - one.y && one.z - one.x > paper.z - paper.x) paper = one;
    }
    const float module = (paper.z - paper.x) / static_cast<float>(picture->size());
    ASSERT_GE(module, 3);
    EXPECT_EQ(module, std::floor(module));
    EXPECT_EQ(paper.x, std::floor(paper.x));
    EXPECT_EQ(paper.y, std::floor(paper.y));

    const std::vector<ImVec4> dark = rectangles(IM_COL32_BLACK);
    for (int y = 0; y < picture->size(); ++y) {
      for (int x = 0; x < picture->size(); ++x) {
        const ImVec2 middle = {paper.x + module * (static_cast<float>(x) + 0.5F),
                               paper.y + module * (static_cast<float>(y) + 0.5F)};
        const bool is_dark_here = std::ranges::any_of(dark, [&](const ImVec4& one) {
          return middle.x > one.x && middle.x < one.z && middle.y > one.y && middle.y < one.w;
        });
        ASSERT_EQ(is_dark_here, picture->is_dark(x, y)) << x << ' ' << y;
      }
    }
  }
}

}  // namespace
}  // namespace lindung::test
