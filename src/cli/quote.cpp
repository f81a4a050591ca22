#include <CLI/CLI.hpp>
#include <memory>

#include "campaign/answer.hpp"
#include "cli/batch.hpp"
#include "cli/command.hpp"
#include "cli/quote_text.hpp"
#include "cli/request_options.hpp"
#include "cli/setting.hpp"

namespace lindung::cli {
namespace {

struct Quote {
  RequestOptions request;
  Setting setting;
  bool batch = false;

  [[nodiscard]] int run(const Output& out) const {
    if (batch && request.any()) {
      return out.fail({"usage", "",
                       "With --batch every request comes from stdin, one JSON object a line. "
                       "Leave its options out."});
    }
    const auto campaign = setting.campaign();
    if (!campaign) return out.fail(campaign.error());
    const auto clock = setting.clock();
    if (!clock) return out.fail(clock.error());
    return batch ? answer_batch(*campaign, *clock, out) : answer(*campaign, clock->today(), out);
  }

  [[nodiscard]] int answer(const Campaign& campaign, Date today, const Output& out) const {
    const auto asked = request.request();
    if (!asked) return out.fail(asked.error());
    const Node answer =
        out.json() ? answer_quote(*asked, campaign, today) : answer_screen(*asked, campaign, today);
    if (const auto error = error_of(answer)) return out.fail(*error);
    if (out.json()) {
      out.value(answer);
    } else {
      write_out(quote_text(*asked, answer, campaign.tariff()));
    }
    return kDone;
  }
};

}  // namespace

Run set_up_quote(CLI::App& app) {
  const auto quote = std::make_shared<Quote>();
  quote->request.add_to(app);
  quote->setting.add_to(app);
  app.add_flag("--batch", quote->batch,
               "Read a JSON request a line from stdin, write a JSON answer a line");
  return [quote](const Output& out) { return quote->run(out); };
}

}  // namespace lindung::cli
