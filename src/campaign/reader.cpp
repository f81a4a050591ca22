#include "campaign/reader.hpp"

#include <array>
#include <string>
#include <utility>

#include "campaign/channels.hpp"
#include "campaign/format.hpp"
#include "tariff/shipped.hpp"

namespace lindung {
namespace {

using Members = std::vector<Node::Member>;

/// Checks what the format table can't say: what must hold between fields. Tolerant of fields that
/// the table has refused, so that all is reported at once.
class CampaignChecker {
 public:
  CampaignChecker(const Node& file, Problems& problems) : file_(file), problems_(problems) {}

  /// What the first screen relies on.
  void run_for_giving() {
    check(file_, "", campaign_format(), file_.get("languages"), Naming::generic, problems_);
    tariff();
    channels();
  }

  void run() {
    check(file_, "", campaign_format(), file_.get("languages"), Naming::generic, problems_);
    not_twice("languages", "");
    not_twice("groups", "id");
    not_twice("funds", "id");
    not_twice("channels", "id");
    collector();
    period();
    targets();
    months();
    tariff();
    funds();
  }

 private:
  void wrong(std::string_view code, std::string_view path, std::string_view message,
             const Node& node) {
    problems_.error(code, path, message, node.at());
  }

  /// No two items of a list have the same id, or are the same where `key` is "".
  void not_twice(std::string_view list, std::string_view key) {
    const Members& members = file_.get(list).members();
    const auto id = [&](const Node& item) -> const Node& {
      return key.empty() ? item : item.get(key);
    };
    for (std::size_t i = 0; i < members.size(); ++i) {
      const std::string& text = id(members[i].value).string();
      for (std::size_t j = 0; j < i && !text.empty(); ++j) {
        if (id(members[j].value).string() != text) continue;
        std::string path = pointer(pointer("", list), i);
        if (!key.empty()) path = pointer(path, key);
        wrong("id_twice", path, "This stands in the list already. Change one of them.",
              id(members[i].value));
        break;
      }
    }
  }

  void collector() {
    const Node& collector = file_.get("collector");
    if (!collector.is(Node::Kind::object) || collector.find("permit") != nullptr) return;
    problems_.warning("permit_missing", "/collector/permit",
                      "Name the permit under which this body collects.", collector.at());
  }

  void period() {
    const Node& period = file_.get("period");
    const auto from = read_date(period.get("from").string());
    const auto until = read_date(period.get("until").string());
    if (from && until && *until < *from) {
      wrong("period_backwards", "/period/until", "End the period on or after the day it begins.",
            period.get("until"));
    }
  }

  void targets() {
    const Members& targets = file_.get("targets").members();
    for (std::size_t i = 1; i < targets.size(); ++i) {
      const Node& before = targets[i - 1].value;
      const Node& target = targets[i].value;
      // Dates written as they must be are in the order of their texts.
      if (before.integer("workers") < target.integer("workers") &&
          before.get("by").string() < target.get("by").string()) {
        continue;
      }
      wrong("targets_not_rising", pointer("/targets", i),
            "Each stage needs more workers and a later day than the one before.", target);
    }
  }

  void months() {
    const Node* months = file_.find("months");
    if (months == nullptr) return;
    const Members& offered = months->get("offered").members();
    bool has_default = false;
    for (std::size_t i = 0; i < offered.size(); ++i) {
      const Node& count = offered[i].value;
      has_default = has_default || count.integer() == months->integer("default", -1);
      if (i == 0 || offered[i - 1].value.integer() < count.integer()) continue;
      wrong("months_not_rising", pointer("/months/offered", i),
            "Order the months from few to many.", count);
    }
    if (has_default || !months->get("default").is(Node::Kind::whole)) return;
    wrong("month_not_offered", "/months/default", "Choose one of the months offered.",
          months->get("default"));
  }

  void tariff() {
    const Node& name = file_.get("tariff");
    const Tariff* tariff = find_tariff(name.string());
    if (tariff == nullptr) {
      if (!name.is(Node::Kind::text)) return;
      return wrong("tariff_unknown", "/tariff", kSentences ? known_tariffs() : "", name);
    }
    std::size_t i = 0;
    for (const auto& [key, source] : file_.get("confirmed").members()) {
      const std::size_t index = i++;
      if (find_source(*tariff, source.string()) != nullptr) continue;
      wrong("source_unknown", pointer("/confirmed", index),
            "The tariff lists no source with this id.", source);
    }
  }

  static std::string known_tariffs() {
    std::string message = "There is no such tariff. Use one of:";
    for (const Tariff& known : shipped_tariffs()) message.append(" ").append(known.id);
    return message + ".";
  }

  void funds() {
    std::size_t i = 0;
    for (const auto& [key, node] : file_.get("funds").members()) {
      const std::size_t index = i++;
      const auto fund = read_fund(node.get("id").string());
      if (!fund || node.integer("amil_bps") <= most_amil(*fund).value()) continue;
      wrong("amil_above_cap", pointer(pointer("/funds", index), "amil_bps"),
            "The amil may keep at most 1250 basis points of zakat, 2000 of infak and sedekah. "
            "Lower it.",
            node.get("amil_bps"));
    }
  }

  /// One channel at least is of a known kind, and each says what it is.
  void channels() {
    const Node& list = file_.get("channels");
    bool any = list.members().empty();
    std::size_t i = 0;
    for (const auto& [key, node] : list.members()) {
      const std::size_t index = i++;
      if (!is_known_kind(node)) continue;
      any = true;
      check(node, pointer("/channels", index), channel_summary_format(), file_.get("languages"),
            Naming::generic, problems_);
    }
    if (any) return;
    wrong("channel_none", "/channels", "Give at least one channel of a known kind.", list);
  }

  const Node& file_;
  Problems& problems_;
};

using Check = void (*)(const Node& file, Problems& problems);

std::optional<Campaign> read(Node file, Problems& problems, Check check_all) {
  if (file.integer("schema_version") > kCampaignSchemaVersion) {
    problems.error("schema_version_newer", "/schema_version",
                   "This file is of a newer kind. Read it with a newer version of Lindung.",
                   file.get("schema_version").at());
    return std::nullopt;
  }
  check_all(file, problems);
  const Tariff* tariff = find_tariff(file.get("tariff").string());
  if (problems.any_error() || tariff == nullptr) return std::nullopt;
  return Campaign(std::move(file), *tariff);
}

}  // namespace

std::optional<Campaign> read_campaign_for_giving(Node file, Problems& problems) {
  return read(std::move(file), problems, [](const Node& campaign, Problems& found) {
    CampaignChecker(campaign, found).run_for_giving();
  });
}

std::optional<Campaign> read_campaign(Node file, Problems& problems) {
  return read(std::move(file), problems, [](const Node& campaign, Problems& found) {
    CampaignChecker(campaign, found).run();
    check_channels(campaign, found);
  });
}

std::optional<Progress> read_progress(const Node& node, Problems& problems) {
  check(node, "", progress_format(), Node::null(), Naming::generic, problems);
  const auto as_of = read_date(node.get("as_of").string());
  if (problems.any_error() || !as_of) return std::nullopt;
  return Progress{node.integer("workers"), *as_of};
}

}  // namespace lindung
