#include "studio/model/fields.hpp"

#include <algorithm>

#include "campaign/channel_format.hpp"
#include "campaign/format.hpp"
#include "channel/channel.hpp"
#include "studio/model/place.hpp"
#include "studio/model/support.hpp"

namespace lindung::studio {
namespace {

using namespace test;

Form form(const Node& file, std::string_view pointer, std::string_view lang = "id") {
  auto made = form_of(file, pointer, lang);
  if (!made) ADD_FAILURE() << made.error().message;
  return made.value_or(Form{});
}

const Field& field(const Form& form, std::string_view pointer) {
  const auto found = std::ranges::find(form.fields, pointer, &Field::pointer);
  if (found == form.fields.end()) ADD_FAILURE() << "no field " << pointer;
  return *found;
}

std::vector<std::string> keys_of(const Form& form) {
  std::vector<std::string> keys;
  for (const Field& one : form.fields) keys.push_back(one.key);
  return keys;
}

TEST(Fields, AreThoseOfTheFormat) {
  const Form root = form(small_campaign(), "");
  std::vector<std::string> wanted;
  for (const Rule& rule : campaign_format()) wanted.emplace_back(rule.key);
  EXPECT_THAT(keys_of(root), testing::UnorderedElementsAreArray(wanted));
  for (const Field& one : root.fields) {
    EXPECT_FALSE(one.label.empty());
    EXPECT_FALSE(one.help.empty());
  }
  EXPECT_TRUE(root.others.empty());
  EXPECT_THAT(keys_of(form(small_campaign(), "/collector")),
              testing::ElementsAre("name", "url", "permit", "permit_url", "demonstration"));
}

TEST(Fields, OfTheCampaignBeginWithItsTitleAndEndWithWhatIsTechnical) {
  const Form root = form(small_campaign(), "");
  const std::vector<std::string> keys = keys_of(root);
  EXPECT_EQ(keys.front(), "name");
  EXPECT_THAT(std::vector(keys.end() - 3, keys.end()),
              testing::UnorderedElementsAre("tariff", "schema_version", "$schema"));
  EXPECT_EQ(std::ranges::count_if(root.fields, &Field::is_technical), 3);
}

TEST(Fields, SayWhatMayStandThere) {
  const Form preset = form(small_campaign(), "/presets/0");
  const Field& months = field(preset, "/presets/0/months");
  EXPECT_EQ(months.type, Type::whole);
  EXPECT_EQ(months.need, Need::required);
  EXPECT_EQ(months.least, 3);
  EXPECT_EQ(months.most, 60);
  EXPECT_EQ(months.label, "Bulan");
  EXPECT_TRUE(months.is_present);
  EXPECT_EQ(form(small_campaign(), "/presets/0", "en").fields[0].label, "Workers");
}

TEST(Fields, OfAChannelAreThoseOfItsKind) {
  for (const std::string_view kind : kWayNames) {
    Node file = json(R"({"languages": ["id"], "channels": [{"id": "a"}]})");
    file = edited(file, "/channels/0/kind", Node::text(kind));
    const Form channel = form(file, "/channels/0");
    std::vector<std::string_view> keys;
    for (const Rule& rule : *channel_format(kind)) keys.push_back(rule.key);
    std::vector<std::string_view> got;
    for (const Field& one : channel.fields) got.push_back(one.key);
    EXPECT_EQ(got, keys) << kind;
  }
}

TEST(Fields, OfAChannelOfNoKnownKindAreThoseOfAll) {
  const Node file = json(R"({"channels": [{"kind": "merpati", "sayap": 2}, {}]})");
  EXPECT_EQ(form(file, "/channels/0").others, std::vector<std::string>{"/channels/0/sayap"});
  EXPECT_EQ(form(file, "/channels/1").fields.size(), form(file, "/channels/0").fields.size());
}

TEST(Fields, ThatAreMissingHaveAFormToo) {
  const Node file = json(R"({"languages": ["id", "en"]})");
  EXPECT_FALSE(field(form(file, ""), "/look").is_present);
  EXPECT_FALSE(field(form(file, "/look"), "/look/accent").is_present);
  EXPECT_EQ(form(file, "/collector/permit").fields.size(), 2U);
  EXPECT_EQ(form(file, "/targets").fields.size(), 0U);
}

TEST(Fields, OfWordsAreTheLanguages) {
  const Node file =
      json(R"({"languages": ["id", "en", "su"], "name": {"id": "Lindungi", "fr": "Protéger"}})");
  const Form name = form(file, "/name");
  ASSERT_EQ(name.fields.size(), 3U);
  EXPECT_EQ(name.fields[0].label, "Indonesia");
  EXPECT_EQ(name.fields[2].label, "Sunda");
  EXPECT_TRUE(name.fields[0].is_present);
  EXPECT_FALSE(name.fields[1].is_present);
  EXPECT_EQ(name.others, std::vector<std::string>{"/name/fr"});
}

TEST(Fields, OfAListAreItsItems) {
  const Form groups = form(small_campaign(), "/groups");
  EXPECT_EQ(groups.type, Type::list);
  ASSERT_EQ(groups.fields.size(), 2U);
  EXPECT_EQ(groups.fields[0].pointer, "/groups/0");
  EXPECT_EQ(groups.fields[0].label, "Ojek");
  EXPECT_TRUE(groups.can_add);
  const Node full = json(R"({"funds": [{"id": "zakat"}, {"id": "infak"}, {"id": "sedekah"}]})");
  EXPECT_FALSE(form(full, "/funds").can_add);
  EXPECT_EQ(form(full, "/funds").fields[0].label, "Zakat");
}

std::string values(const std::vector<Choice>& choices) {
  std::string all;
  for (const Choice& choice : choices) all += choice.value + '=' + choice.label + ' ';
  return all;
}

TEST(Fields, OfferWhatCanBeChosen) {
  const Node file = small_campaign();
  EXPECT_EQ(values(field(form(file, "/groups/0"), "/groups/0/sector").choices),
            "general=umum transport=transportasi ");
  EXPECT_EQ(values(field(form(file, ""), "/tariff").choices), "bpjs-bpu=bpjs-bpu ");
  EXPECT_EQ(values(form(file, "/confirmed").fields.at(0).choices),
            "bpjstk-5-2021=Peraturan BPJS Ketenagakerjaan 5/2021 ");
  EXPECT_EQ(field(form(file, "/channels/0"), "/channels/0/kind").choices.size(), kWayNames.size());
  EXPECT_TRUE(field(form(file, ""), "/id").choices.empty());
}

TEST(Fields, NameItemsByWhatTheySay) {
  const Node file = json(R"({"languages": ["id"], "tariff": "bpjs-bpu",
      "targets": [{"workers": 100, "by": "2026-01-01"}], "presets": [{"workers": 5, "months": 12}],
      "months": {"offered": [3]}, "groups": [{"id": "ojek"}, {}],
      "channels": [{"kind": "transfer", "name": {"en": "Bank"}, "open": [{"days": ["mon"],
      "from": "08:00", "until": "15:00"}], "accounts": [{"bank": "BSI", "number": "7"}]}]})");
  const auto title = [&](std::string_view pointer) { return title_of(file, pointer, "id"); };
  EXPECT_EQ(title("/targets/0"), "100 pekerja sampai 1 Januari 2026");
  EXPECT_EQ(title("/presets/0"), "5 pekerja × 12 bulan");
  EXPECT_EQ(title("/months/offered/0"), "3");
  EXPECT_EQ(title("/groups/0"), "ojek");
  EXPECT_EQ(title("/groups/1"), "Jenis pekerja 2");
  EXPECT_EQ(title("/channels/0"), "Bank");
  EXPECT_EQ(title("/channels/0/accounts/0"), "BSI 7");
  EXPECT_EQ(title("/channels/0/open/0"), "08:00–15:00");
  EXPECT_EQ(title("/channels/0/open/0/days/0"), "Senin");
  EXPECT_EQ(title("/channels/9"), "");
}

TEST(Fields, NameItemsInTheStudiosLanguage) {
  const Node file = json(R"({"targets": [{"workers": 100000, "by": "2026-01-01"}],
      "presets": [{"workers": 1, "months": 12}, {"workers": 2, "months": 1}]})");
  EXPECT_EQ(title_of(file, "/targets/0", "id"), "100.000 pekerja sampai 1 Januari 2026");
  EXPECT_EQ(title_of(file, "/targets/0", "en"), "100,000 workers by 1 January 2026");
  EXPECT_EQ(title_of(file, "/presets/0", "en"), "1 worker × 12 months");
  EXPECT_EQ(title_of(file, "/presets/1", "en"), "2 workers × 1 month");
}

TEST(Fields, CapTheAmilsShareByItsFund) {
  // 12.5% of zakat, 20% of infak and sedekah: MUI's caps, domain.md.
  const Node file = json(R"({"funds": [{"id": "zakat"}, {"id": "infak"}, {"id": "sedekah"}, {}]})");
  const auto most = [&](std::string_view pointer) {
    return field(form(file, parent_of(pointer)), pointer).most;
  };
  EXPECT_EQ(most("/funds/0/amil_bps"), 1'250);
  EXPECT_EQ(most("/funds/1/amil_bps"), 2'000);
  EXPECT_EQ(most("/funds/2/amil_bps"), 2'000);
  EXPECT_EQ(most("/funds/3/amil_bps"), 9'999);
}

TEST(Fields, OfPlacesThatTheFormatDoesNotKnowAreNone) {
  for (const std::string_view pointer : {"/entah", "/id/x", "x", "/look/accent/0", "/name/id/x"}) {
    EXPECT_THAT(form_of(small_campaign(), pointer, "id"), fails("pointer_unknown", pointer));
  }
}

TEST(Fields, BearFilesOfAnyShape) {
  for (const std::string_view text :
       {R"({"languages": {"a": 1}, "name": [], "channels": "x", "groups": {"0": {"id": 5}}})",
        R"({"channels": [[], 5, {"kind": {}, "open": {}, "name": "x"}], "presets": [null]})",
        R"({"languages": [1, null, {"id": 2}], "name": {"id": {}}, "collector": []})"}) {
    const Node file = json(text);
    const auto walk = [&](const auto& self, const std::string& place) -> void {
      const auto made = form_of(file, place, "id");
      if (!made) return;
      for (const Field& one : made->fields) {
        if (one.is_present) self(self, one.pointer);
      }
    };
    walk(walk, "");
  }
}

}  // namespace
}  // namespace lindung::studio
