#include "studio/model/words.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "channel/channel.hpp"
#include "studio/model/publish.hpp"
#include "studio/model/rules.hpp"
#include "studio/model/support.hpp"
#include "studio/model/templates.hpp"

namespace lindung::studio {
namespace {

using namespace test;

using Keys = std::set<std::string>;

/// The words that the format tables ask for.
class Wanted {
 public:
  Keys run() && {
    below({.rule = root_rule()}, "");
    for (const std::string_view kind : kWayNames) keys_.insert("choice." + std::string(kind));
    return std::move(keys_);
  }

 private:
  void one(const Ruling& ruling, std::string_view kind) {
    if (!ruling.is_item) {
      keys_.insert("field." + ruling.word);
      keys_.insert("help." + ruling.word);
    }
    for (const std::string_view choice : ruling.rule.choices) {
      keys_.insert("choice." + std::string(choice));
    }
    below(ruling, kind);
  }

  void below(const Ruling& ruling, std::string_view kind) {
    if (ruling.rule.type == Type::list) {
      keys_.insert("item." + ruling.word);
      if (ruling.word == "channels") {
        for (const std::string_view way : kWayNames) one(*rule_below(ruling, "0", way), way);
      } else {
        one(*rule_below(ruling, "0", kind), kind);
      }
    }
    if (ruling.rule.type != Type::object) return;
    for (const Rule& rule : ruling.rule.members) {
      if (rule.key != kAnyOther) one(*rule_below(ruling, rule.key, kind), kind);
    }
  }

  Keys keys_;
};

Keys keys_of(std::string_view lang, const std::vector<std::string_view>& beginnings) {
  Keys keys;
  const Node file = json(read_file("assets/locales/studio/" + std::string(lang) + ".json"));
  for (const auto& [key, value] : file.members()) {
    const bool is_ours = std::ranges::any_of(
        beginnings, [&](std::string_view beginning) { return key.starts_with(beginning); });
    if (is_ours) keys.insert(key);
  }
  return keys;
}

TEST(StudioWords, NameAndExplainEveryFieldOfTheFormatAndNoOther) {
  const Keys wanted = Wanted().run();
  EXPECT_GT(wanted.size(), 200U);
  for (const std::string_view lang : kStudioLanguages) {
    EXPECT_EQ(keys_of(lang, {"field.", "help.", "item.", "choice."}), wanted) << lang;
  }
}

TEST(StudioWords, AreTheSameInBothLanguages) {
  Keys indonesian = keys_of("id", {""});
  std::erase_if(indonesian, [](const std::string& key) { return key.starts_with("problem."); });
  EXPECT_EQ(indonesian, keys_of("en", {""}));
}

TEST(StudioWords, AreWrittenAndFreeOfSpacesAtTheirEnds) {
  for (const std::string_view lang : kStudioLanguages) {
    for (const std::string& key : keys_of(lang, {""})) {
      const std::string_view text = word(lang, key);
      ASSERT_FALSE(text.empty()) << key;
      EXPECT_NE(text.front(), ' ') << key;
      EXPECT_NE(text.back(), ' ') << key;
    }
  }
}

TEST(StudioWords, HaveTheSamePlaceholdersInBothLanguages) {
  const auto placeholders = [](std::string_view text) {
    std::set<std::string> found;  // a plural form stands beside its number
    for (std::size_t at = text.find('{'); at != std::string_view::npos;
         at = text.find('{', at + 1)) {
      found.emplace(text.substr(at, text.find_first_of(":}", at) - at));
    }
    return found;
  };
  for (const std::string& key : keys_of("en", {"change.", "check."})) {
    EXPECT_EQ(placeholders(word("id", key)), placeholders(word("en", key))) << key;
  }
}

TEST(StudioWords, NameEveryTemplate) {
  Keys wanted;
  for (const Template& one : templates()) {
    wanted.insert("template." + std::string(one.id));
    wanted.insert("template." + std::string(one.id) + ".about");
  }
  EXPECT_EQ(keys_of("id", {"template."}), wanted);
}

TEST(StudioWords, SayWhatToDoAboutEveryProblemOfACampaign) {
  // Those that the headers of campaign/, channel/, qris/ and the model name.
  for (const std::string_view code : {"missing",
                                      "wrong_type",
                                      "out_of_range",
                                      "list_length",
                                      "text_length",
                                      "text_control",
                                      "date_unreadable",
                                      "id_unreadable",
                                      "id_twice",
                                      "language_unreadable",
                                      "link_not_https",
                                      "link_placeholder_in_host",
                                      "link_placeholder_unknown",
                                      "link_brace",
                                      "time_unreadable",
                                      "schema_version_newer",
                                      "tariff_unknown",
                                      "source_unknown",
                                      "value_unknown",
                                      "period_backwards",
                                      "targets_not_rising",
                                      "months_not_rising",
                                      "month_not_offered",
                                      "amil_above_cap",
                                      "channel_none",
                                      "colour_unreadable",
                                      "channel_limits",
                                      "channel_period",
                                      "channel_hours",
                                      "transfer_no_account",
                                      "channel_kind_unknown",
                                      "fund_without_channel",
                                      "office_without_place",
                                      "account_letters",
                                      "account_zeros",
                                      "account_length",
                                      "unknown_key",
                                      "language_missing",
                                      "permit_missing",
                                      "qris_empty",
                                      "qris_malformed",
                                      "qris_duplicate",
                                      "qris_order",
                                      "qris_missing",
                                      "qris_crc",
                                      "qris_currency",
                                      "qris_country",
                                      "qris_length",
                                      "qris_amount",
                                      "qris_nmid",
                                      "qris_nmid_other",
                                      "qris_has_amount",
                                      "items_none",
                                      "items_too_many",
                                      "items_price",
                                      "items_uneven",
                                      "file_empty",
                                      "file_too_large",
                                      "not_text",
                                      "cut_off",
                                      "not_json",
                                      "too_deep",
                                      "duplicate_key",
                                      "not_a_file",
                                      "pointer_unreadable",
                                      "pointer_unknown",
                                      "index_out_of_range",
                                      "not_a_list",
                                      "number_not_whole",
                                      "text_not_utf8",
                                      "template_unknown"}) {
    EXPECT_FALSE(word("id", "problem.", code).empty()) << code;
  }
  EXPECT_EQ(say(Error("missing", "", "This is missing."), "en"), "This is missing.");
  EXPECT_EQ(say(Error("entah", "", "Who knows."), "id"), "Who knows.");
}

TEST(StudioWords, FillInWhatIsKnown) {
  EXPECT_EQ(fill("{a} dan {b}, {c} {", {{"a", "satu"}, {"b", "{a}"}}), "satu dan {a}, {c} {");
  EXPECT_EQ(fill("", {}), "");
}

TEST(StudioWords, TakeTheFormForOneOrForMany) {
  constexpr std::string_view kText = "{n} {n:worker|workers}, {m:it|them}";
  EXPECT_EQ(fill(kText, {{"n", "1"}, {"m", "1"}}), "1 worker, it");
  EXPECT_EQ(fill(kText, {{"n", "0"}, {"m", "2"}}), "0 workers, them");
  EXPECT_EQ(fill(kText, {{"n", "21"}}), "21 workers, {m:it|them}");
}

TEST(StudioWords, SayNumbersAsTheLanguageWritesThem) {
  struct Case {
    std::int64_t number;
    std::string_view id, en;
  };
  for (const auto& [number, id, en] : {Case{0, "0", "0"},
                                       {999, "999", "999"},
                                       {-1'000, "-1.000", "-1,000"},
                                       {-999, "-999", "-999"},
                                       {2'000'000, "2.000.000", "2,000,000"}}) {
    EXPECT_EQ(say(number, "id"), id);
    EXPECT_EQ(say(number, "en"), en);
  }
}

TEST(StudioWords, SayDaysAndMonths) {
  EXPECT_EQ(say(date("2027-01-01"), "id"), "1 Januari 2027");
  EXPECT_EQ(say(date("2026-08-31"), "en"), "31 August 2026");
  EXPECT_EQ(say(month("2026-05"), "id"), "Mei 2026");
}

TEST(StudioWords, NameAStepByWhatItIsAboutEvenWhenThatIsGone) {
  Document one = small_document();
  const auto said = [&](std::string_view lang) { return say(*one.next_undo(), lang); };
  must(one.remove("/groups/0"));
  EXPECT_EQ(said("id"), "Hapus: Jenis pekerja › Ojek");
  EXPECT_EQ(said("en"), "Remove: Groups › Driver");
  must(one.set("/channels/0/name/id", Node::text("Laman")));
  EXPECT_EQ(said("id"), "Ubah: Saluran › Situs › Nama › id");
  must(one.set("/channels/0/url", Node::text("https://a.example/")));
  EXPECT_EQ(said("id"), "Ubah: Saluran › Laman › Tautan");
  must(one.move("/channels", 0, 2));
  EXPECT_EQ(said("id"), "Pindahkan: Saluran › Laman");
  must(one.duplicate("/channels", 2));
  EXPECT_EQ(said("id"), "Gandakan: Saluran › Laman");
  must(one.insert("/channels", 0, json(R"({"kind": "host", "id": "a", "name": {"id": "Baru"}})")));
  EXPECT_EQ(said("id"), "Tambah: Saluran › Baru");
  must(one.remove("/channels/0/name"));
  EXPECT_EQ(said("id"), "Hapus: Saluran › Baru › Nama");
  must(one.remove("/channels/0/id"));
  must(one.remove("/channels/0"));
  EXPECT_EQ(said("id"), "Hapus: Saluran › Saluran 1");
  must(one.remove("/funds/0"));
  EXPECT_EQ(said("id"), "Hapus: Jenis dana › Infak");
}

TEST(StudioWords, NameAStepByItsPlace) {
  const auto step = [](Edit::Kind kind, std::string pointer) {
    return StepName{.kind = kind, .pointer = std::move(pointer)};
  };
  EXPECT_EQ(say(step(Edit::Kind::set, "/presets/1/workers"), "id"),
            "Ubah: Pilihan cepat › Pilihan cepat 2 › Pekerja");
  EXPECT_EQ(say(step(Edit::Kind::set, "/name/en"), "en"), "Change: Name › en");
  EXPECT_EQ(say(step(Edit::Kind::set, ""), "en"), "Change: Campaign");
  EXPECT_EQ(say(step(Edit::Kind::remove, "/entah/0"), "en"), "Remove: entah › 0");
}

}  // namespace
}  // namespace lindung::studio
