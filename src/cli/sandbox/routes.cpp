#include "cli/sandbox/routes.hpp"

#include <sodium.h>

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "campaign/json.hpp"
#include "cli/sandbox/fields.hpp"
#include "cli/sandbox/notice.hpp"
#include "cli/sandbox/order.hpp"
#include "cli/sandbox/pages.hpp"
#include "cli/sandbox/random.hpp"
#include "cli/sandbox/trick.hpp"
#include "money/text.hpp"
#include "qris/payload.hpp"

namespace lindung::cli::sandbox {
namespace {

constexpr std::string_view kPledges = "/sandbox/pledges";
constexpr std::string_view kPledge = "/sandbox/pledges/";
constexpr std::string_view kPay = "/sandbox/pay/";
constexpr std::string_view kWallet = "/sandbox/wallet/";
constexpr std::size_t kSecretBytes = 32;
constexpr std::int64_t kShown = 200;  // rows of a table on the page

/// A path and what it takes. A path that ends with / stands for all that begin with it.
struct Route {
  std::string_view path;
  std::string_view methods;
  bool is_form;  // posted to by pages of this origin alone
};

constexpr std::array<Route, 16> kRoutes = {{
    {"/sandbox/pledges", "POST, OPTIONS", false},
    {"/sandbox/pledges/", "GET, HEAD, OPTIONS", false},
    {"/sandbox/elsewhere", "GET, HEAD, POST, OPTIONS", false},
    {"/sandbox/notify", "POST", false},
    {"/sandbox/form", "POST", false},
    {"/sandbox/form/", "POST", false},
    {"/sandbox/link", "GET, HEAD", false},
    {"/sandbox/link/", "GET, HEAD", false},
    {"/sandbox/pay/", "GET, HEAD, POST", true},
    {"/sandbox/wallet/", "GET, HEAD, POST", true},
    {"/sandbox/va", "GET, HEAD, POST", true},
    {"/sandbox/qr", "GET, HEAD, POST", true},
    {"/sandbox/behaviour", "POST", true},
    {"/sandbox/reset", "POST", true},
    {"/sandbox/ledger.json", "GET, HEAD", false},
    {"/sandbox/style.css", "GET, HEAD", false},
}};
constexpr Route kHome{.path = "/sandbox/", .methods = "GET, HEAD", .is_form = false};

const Route* route_of(std::string_view path) {
  if (path == kHome.path) return &kHome;
  for (const Route& route : kRoutes) {
    const bool fits = route.path.ends_with('/') ? path.starts_with(route.path) && path != route.path
                                                : path == route.path;
    if (fits) return &route;
  }
  return nullptr;
}

bool allows(const Route& route, std::string_view method) {
  const std::string_view methods = route.methods;
  for (std::size_t at = methods.find(method); at != std::string_view::npos && !method.empty();
       at = methods.find(method, at + 1)) {
    const std::size_t end = at + method.size();
    if ((at == 0 || methods[at - 1] == ' ') && (end == methods.size() || methods[end] == ',')) {
      return true;
    }
  }
  return false;
}

/// Redirects to an address that was checked, or to a path of ours.
Reply see_other(std::string_view address) {
  Reply reply = sentence_page(303, "Go on.");
  reply.headers.emplace_back("Location", address);
  return reply;
}

Reply preflight(const Route& route) {
  Reply reply{.status = 204};
  reply.headers.emplace_back("Access-Control-Allow-Methods", route.methods);
  reply.headers.emplace_back("Access-Control-Allow-Headers",
                             "content-type, idempotency-key, accept");
  reply.headers.emplace_back("Access-Control-Max-Age", "600");
  return reply;
}

Reply unknown_payment() {
  return notice_page(404, "Unknown payment", "There is no payment with this reference.");
}

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::optional<std::int64_t> read_whole(const std::string& text) {
  std::int64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [read_to, bad] = std::from_chars(text.data(), end, value);
  if (text.empty() || bad != std::errc() || read_to != end) return std::nullopt;
  return value;
}

std::optional<std::int64_t> read_rupiah(std::string_view text) {
  const auto amount = read_amount(text);
  if (!amount) return std::nullopt;
  return amount->value();
}

/// The form's fields as the JSON that a program would send. Numbers that are none stay text, to be
/// complained of.
Node wanted_of(const Fields& fields) {
  Node wanted = Node::object();
  Node next = Node::array();
  for (const auto& [name, value] : fields) {
    if (name == "next") next.append(Node::text(value));
  }
  if (!next.members().empty()) wanted.add("next", std::move(next));
  for (const char* name : {"for", "notify"}) {
    if (const auto value = field(fields, name); !value.empty()) wanted.add(name, value);
  }
  for (const char* name : {"times", "ms"}) {
    const auto value = field(fields, name);
    if (value.empty()) continue;
    if (const auto number = read_whole(std::string(value))) {
      wanted.add(name, *number);
    } else {
      wanted.add(name, value);
    }
  }
  return wanted;
}

/// Digits alone: numbers are copied with spaces in them.
std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

/// As pasted: without the line breaks and spaces around it.
std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

}  // namespace

Result<std::unique_ptr<Sandbox>> Sandbox::open(const Options& options) {
  if (::sodium_init() < 0) {
    return failure("no_random", "", "This machine gives no random numbers. Try again later.");
  }
  auto ledger = Ledger::open(options.ledger);
  if (!ledger) return std::unexpected(std::move(ledger).error());
  return std::make_unique<Sandbox>(
      *std::move(ledger), options.secret.empty() ? random_hex(kSecretBytes) : options.secret);
}

Sandbox::Sandbox(Ledger ledger, std::string secret)
    : ledger_(std::move(ledger)),
      endpoint_(ledger_, behaviours_),
      secret_(std::move(secret)),
      notifier_(ledger_, behaviours_, secret_) {}

bool Sandbox::is_for_others(std::string_view path) {
  return path == kPledges || path.starts_with(kPledge) || path == "/sandbox/elsewhere";
}

Answer Sandbox::answer(const Call& call, std::int64_t now) {
  if (call.path == "/sandbox") return {see_other(kHome.path)};
  const Route* const route = route_of(call.path);
  if (route == nullptr) {
    return {problem(404, "not_found", "There is nothing at this address of the sandbox.")};
  }
  if (!allows(*route, call.method)) {
    Reply reply = problem(405, "method_not_allowed",
                          "This address takes " + std::string(route->methods) + '.');
    reply.headers.emplace_back("Allow", route->methods);
    return {std::move(reply)};
  }
  if (call.method == "OPTIONS") return {preflight(*route)};
  if (call.method != "POST") return show(call, now);
  if (call.body.size() > kLargestBody) {
    return {problem(413, "body_too_large", "Send at most 65536 bytes.")};
  }
  if (route->is_form && is_from_elsewhere(call)) {
    return {problem(403, "other_origin", "Only pages of the sandbox itself may post here.")};
  }
  return take(call, now);
}

Answer Sandbox::show(const Call& call, std::int64_t now) {
  const std::string_view path = call.path;
  if (path.starts_with(kPledge)) return endpoint_.status(path.substr(kPledge.size()));
  if (path == "/sandbox/elsewhere") {
    return {elsewhere(field(read_fields(call.query), "reference"))};
  }
  if (path.starts_with("/sandbox/link")) return {take_visit(call, "link", now)};
  if (path.starts_with(kPay) || path.starts_with(kWallet)) return {show_payment(call)};
  if (path == "/sandbox/va") return {account_page(200, "")};
  if (path == "/sandbox/qr") return {code_page(200, "")};
  if (path == "/sandbox/style.css") return {stylesheet()};
  if (path == kHome.path) {
    return {ledger_page(ledger_.contents(kShown), behaviours_.contents())};
  }
  Node all = ledger_.contents(Ledger::kMostRows);
  all.add("behaviour", behaviours_.contents());
  return {json_reply(200, write_json(all))};
}

Answer Sandbox::take(const Call& call, std::int64_t now) {
  const std::string_view path = call.path;
  if (path == kPledges) return endpoint_.order(call, now);
  if (path == "/sandbox/elsewhere") {
    return {elsewhere(field(read_fields(call.query), "reference"))};
  }
  if (path == "/sandbox/notify") return {receive_notice(call, secret_, ledger_, now)};
  if (path == "/sandbox/reset") return {reset()};
  if (path == "/sandbox/behaviour") return {set_behaviour(call)};
  if (media_type(call) != kForm) {
    return {problem(415, "content_type", "Send a form, as " + std::string(kForm) + '.')};
  }
  if (path.starts_with("/sandbox/form")) return {take_visit(call, "form", now)};
  if (path == "/sandbox/va") return {take_account(call, now)};
  if (path == "/sandbox/qr") return {take_code(call, now)};
  return {take_payment(call, now)};
}

Reply Sandbox::show_payment(const Call& call) const {
  const auto payment = ledger_.payment(last_part(call.path));
  if (!payment) return unknown_payment();
  const bool is_wallet = call.path.starts_with(kWallet);
  return payment_page(*payment, is_wallet ? "Sandbox wallet" : "Sandbox payment",
                      std::string(is_wallet ? kWallet : kPay) + payment->reference);
}

bool Sandbox::settle(const Payment& payment, std::string_view state, std::int64_t now) {
  if (!ledger_.move_payment(payment.reference, state, now)) return false;
  notifier_.tell(payment.reference, state, payment.amount, now);
  return true;
}

Reply Sandbox::take_payment(const Call& call, std::int64_t now) {
  const auto payment = ledger_.payment(last_part(call.path));
  if (!payment) return unknown_payment();
  const Fields fields = read_fields(call.body);
  const std::string_view action = field(fields, "do");
  // A second press of the button changes nothing, and leads back like the first.
  if (action == "pay") {
    static_cast<void>(settle(*payment, "paid", now));
  } else if (action == "fail") {
    static_cast<void>(settle(*payment, "failed", now));
  } else if (action == "expire") {
    static_cast<void>(settle(*payment, "expired", now));
  } else if (action != "back") {
    return notice_page(422, "Unknown button", "Press one of the buttons of the page before.");
  }
  return see_other(payment->return_url.empty() ? call.path : payment->return_url);
}

Reply Sandbox::take_account(const Call& call, std::int64_t now) {
  const Fields fields = read_fields(call.body);
  const auto payment = ledger_.payment_to(digits_of(field(fields, "number")));
  if (!payment) return account_page(422, "There is no virtual account with this number.");
  if (read_rupiah(field(fields, "amount")) != payment->amount) {
    return account_page(422, "This account takes another amount, exactly.");
  }
  if (!settle(*payment, "paid", now)) return account_page(409, "This is paid already.");
  return account_page(200, "Paid.");
}

Reply Sandbox::take_code(const Call& call, std::int64_t now) {
  const Fields fields = read_fields(call.body);
  const auto code = Qris::read(trimmed(field(fields, "payload")));
  if (!code) return code_page(422, "This is no sound QRIS code. " + code.error().message);
  if (field(fields, "do") != "pay") return code_page(*code);
  if (const auto payment = ledger_.payment_by(code->payload())) {
    const bool is_new = settle(*payment, "paid", now);
    return code_page(is_new ? 200 : 409, is_new ? "Paid." : "This is paid already.");
  }
  // A merchant's code that no provider knows: money moves, and nobody is told.
  const auto asked = code->amount();
  const auto amount = asked ? std::optional(asked->value()) : read_rupiah(field(fields, "amount"));
  if (code->has_amount() != asked.has_value() || !amount || *amount <= 0 ||
      *amount > kLargestQris.value()) {
    return code_page(422, "Give an amount from Rp1 to Rp10.000.000.");
  }
  const bool kept = ledger_.keep({.reference = code->reference(),
                                  .kind = "qris",
                                  .payload = code->payload(),
                                  .amount = *amount,
                                  .state = "paid",
                                  .at = now});
  return kept ? code_page(200, "Paid. No partner is told of it.")
              : notice_page(500, "Not kept", "The ledger can't be written to.");
}

Reply Sandbox::take_visit(const Call& call, std::string_view kind, std::int64_t now) {
  const bool is_form = kind == "form";
  const Fields fields = read_fields(is_form ? call.body : call.query);
  const Visit visit{.kind = std::string(kind),
                    .method = call.method,
                    .target = call.query.empty() ? call.path : call.path + '?' + call.query,
                    .fields = write_json(write_fields(fields))};
  if (!ledger_.note(visit, now)) {
    return notice_page(500, "Not kept", "The ledger can't be written to.");
  }
  return visit_page(visit, fields);
}

Reply Sandbox::set_behaviour(const Call& call) {
  const bool is_form = media_type(call) == kForm;
  if (!is_form && media_type(call) != kJson) {
    return problem(415, "content_type", "Send JSON, or a form.");
  }
  Problems problems;
  const auto wanted = is_form ? wanted_of(read_fields(call.body)) : read_json(call.body, problems);
  auto error = !wanted || problems.any_error() ? std::optional(problems.all().front().error)
                                               : behaviours_.set(*wanted);
  if (error) {
    return problem(problems.any_error() ? 400 : 422, error->code,
                   error->path + ": " + error->message);
  }
  if (is_form) return see_other(kHome.path);
  return json_reply(200, write_json(behaviours_.contents()));
}

Reply Sandbox::reset() {
  notifier_.clear();
  behaviours_.clear();
  if (!ledger_.clear()) return problem(500, "ledger_failed", "The ledger can't be written to.");
  return see_other(kHome.path);
}

}  // namespace lindung::cli::sandbox
