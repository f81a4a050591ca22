#include <CLI/CLI.hpp>
#include <memory>

#include "campaign/answer.hpp"
#include "campaign/json.hpp"
#include "campaign/pay.hpp"
#include "cli/command.hpp"
#include "cli/request_options.hpp"
#include "cli/setting.hpp"

namespace lindung::cli {
namespace {

struct Handoff {
  RequestOptions request;
  Setting setting;
  std::string lang;
  bool all = false;

  [[nodiscard]] int run(const Output& out) const {
    const auto campaign = setting.campaign();
    if (!campaign) return out.fail(campaign.error());
    const auto clock = setting.clock();
    if (!clock) return out.fail(clock.error());
    const auto asked = request.request();
    if (!asked) return out.fail(asked.error());
    if (all && asked->find("channel") != nullptr) {
      return out.fail({"usage", "", "Give --channel or --all, not both."});
    }
    const Date today = clock->today();
    const Node view = write_campaign_view(*campaign, lang, today);
    const std::string in =
        lang.empty() ? view.find("languages")->members().front().value.string() : lang;
    const Asking asking{.today = today, .minute = clock->minute(), .lang = in};
    const Node answer = all ? answer_all(*asked, *campaign, *view.find("channels"), asking)
                            : answer_handoff(*asked, *campaign, asking);
    if (const auto error = error_of(answer)) return out.fail(*error);
    if (out.json()) {
      out.value(answer);
    } else {
      write_out(write_json(answer, 2) + '\n');
    }
    return kDone;
  }

  /// A hand-off, or {"channel", "error"}, for every channel; an error when the request has one.
  static Node answer_all(const Node& asked, const Campaign& campaign, const Node& channels,
                         const Asking& asking) {
    Node alone = answer_quote(asked, campaign, asking.today);
    if (error_of(alone)) return alone;
    Node list = Node::array();
    for (const auto& [key, channel] : channels.members()) {
      const Node& id = *channel.find("id");
      Node request = asked;
      request.add("channel", id);
      Node answer = answer_handoff(request, campaign, asking);
      if (const Node* error = answer.find("error")) {
        Node refused = Node::object();
        refused.add("channel", id);
        refused.add("error", *error);
        answer = std::move(refused);
      }
      list.append(std::move(answer));
    }
    return list;
  }
};

}  // namespace

Run set_up_handoff(CLI::App& app) {
  const auto handoff = std::make_shared<Handoff>();
  handoff->request.add_to(app);
  handoff->request.add_paying_to(app);
  handoff->setting.add_to(app);
  app.add_flag("--all", handoff->all, "One for every channel of the campaign");
  app.add_option("--lang", handoff->lang,
                 "The donor's language; the campaign's first unless given");
  return [handoff](const Output& out) { return handoff->run(out); };
}

}  // namespace lindung::cli
