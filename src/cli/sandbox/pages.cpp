#include "cli/sandbox/pages.hpp"

#include <array>
#include <initializer_list>
#include <utility>

#include "campaign/json.hpp"
#include "cli/sandbox/behaviour.hpp"
#include "money/rupiah.hpp"
#include "money/text.hpp"

namespace lindung::cli::sandbox {
namespace {

constexpr std::string_view kStyle =
    "body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem;"
    " padding: 0 1rem; color: #1b1f23; background: #fff }\n"
    "main.narrow { max-width: 26rem; margin: auto }\n"
    "button { display: block; width: 100%; font: inherit; padding: .9rem; margin: .6rem 0;"
    " border: 1px solid #57606a; border-radius: .5rem; background: #f6f8fa; cursor: pointer }\n"
    "button.first { background: #0b6b4f; border-color: #0b6b4f; color: #fff }\n"
    "input, textarea, select { font: inherit; width: 100%; box-sizing: border-box;"
    " padding: .4rem }\n"
    "table { border-collapse: collapse; width: 100%; font-size: .85rem }\n"
    "th, td { text-align: left; border: 1px solid #d0d7de; padding: .3rem .5rem;"
    " overflow-wrap: anywhere; vertical-align: top }\n"
    "strong.amount { font-size: 1.8rem }\n"
    ".warning { background: #fff3cd; padding: .5rem 1rem }\n";

constexpr std::string_view kWarning =
    R"(<p class="warning">This is a sandbox: no money moves here.</p>)";

std::string rupiah(std::int64_t amount) { return format(Rupiah::of(amount).value_or(Rupiah())); }

std::string element(std::string_view name, std::string_view text) {
  const std::string tag(name);
  return '<' + tag + '>' + escape(text) + "</" + tag + ">";
}

std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + escape(value) + '"';
}

/// "https://partner.example" of an address that was checked.
std::string origin_of(std::string_view url) {
  const std::size_t host = url.find("//");
  if (host == std::string_view::npos) return {};
  return std::string(url.substr(0, url.find_first_of("/?#", host + 2)));
}

/// `leads_to`: an origin besides this one that its forms may end at.
Reply page(int status, std::string_view title, const std::string& body, bool is_narrow,
           const std::string& leads_to = {}) {
  Reply reply{.status = status, .type = "text/html; charset=utf-8"};
  reply.headers.emplace_back("Content-Security-Policy",
                             "default-src 'none'; style-src 'self'; form-action 'self'" +
                                 (leads_to.empty() ? leads_to : ' ' + leads_to) +
                                 "; base-uri 'none'; frame-ancestors 'none'");
  reply.body =
      "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n" +
      element("title", title) + "\n<link rel=\"stylesheet\" href=\"/sandbox/style.css\">\n" +
      (is_narrow ? "<main class=\"narrow\">\n" : "<main>\n") + element("h1", title) + '\n' +
      std::string(kWarning) + '\n' + body + "</main>\n</html>\n";
  return reply;
}

std::string button(std::string_view action, std::string_view text, bool is_first = false) {
  return "<button name=\"do\"" + attribute("value", action) +
         (is_first ? attribute("class", "first") : "") + '>' + escape(text) + "</button>\n";
}

std::string form(std::string_view path, const std::string& content) {
  return "<form method=\"post\"" + attribute("action", path) + ">\n" + content + "</form>\n";
}

/// `more`: attributes.
std::string input(std::string_view label, std::string_view name, std::string_view more = {}) {
  return "<p><label>" + escape(label) + "<br>\n<input autocomplete=\"off\"" +
         attribute("name", name) + std::string(more) + "></label></p>\n";
}

std::string hidden(std::string_view name, std::string_view value) {
  return "<input type=\"hidden\"" + attribute("name", name) + attribute("value", value) + ">\n";
}

std::string choose(std::string_view label, std::string_view name, const Node& options,
                   std::string_view chosen) {
  std::string text = "<p><label>" + escape(label) + "<br>\n<select" + attribute("name", name) + '>';
  for (const auto& [key, option] : options.members()) {
    text += option.string() == chosen ? "<option selected>" : "<option>";
    text += escape(option.string()) + "</option>";
  }
  return text + "</select></label></p>\n";
}

std::string shown(const Node& value) {
  switch (value.kind()) {
    case Node::Kind::text:
      return value.string();
    case Node::Kind::whole:
      return std::to_string(value.integer());
    case Node::Kind::null:
      return {};
    default:
      return write_json(value);
  }
}

std::string table(std::string_view title, const Node& rows,
                  std::initializer_list<std::string_view> columns) {
  std::string text = element("h2", title) + '\n';
  if (rows.members().empty()) return text + "<p>None yet.</p>\n";
  text += "<table>\n<tr>";
  for (const std::string_view column : columns) text += element("th", column);
  text += "</tr>\n";
  for (const auto& [key, row] : rows.members()) {
    text += "<tr>";
    for (const std::string_view column : columns) text += element("td", shown(row.get(column)));
    text += "</tr>\n";
  }
  return text + "</table>\n";
}

std::string description(std::initializer_list<std::pair<std::string_view, std::string>> entries) {
  std::string text = "<table>\n";
  for (const auto& [name, value] : entries) {
    if (value.empty()) continue;
    text += "<tr>" + element("th", name) + element("td", value) + "</tr>\n";
  }
  return text + "</table>\n";
}

std::string said_text(std::string_view said) {
  return said.empty() ? std::string() : "<p role=\"status\">" + escape(said) + "</p>\n";
}

std::string behaviour_form(const Node& behaviour) {
  Node answers = Node::array();
  for (const char* name : {"post", "status"}) answers.append(Node::text(name));
  const std::string ms = attribute("value", shown(behaviour.get("ms")));
  return element("h2", "Behaviour") + '\n' +
         form("/sandbox/behaviour",
              description({{"next answers to POST", shown(behaviour.get("post"))},
                           {"next answers to GET", shown(behaviour.get("status"))},
                           {"notifications", behaviour.get("notify").string()}}) +
                  choose("Next answers", "next", trick_names(), "ok") +
                  input("This many times", "times", attribute("value", "1")) +
                  choose("Of", "for", answers, "post") +
                  choose("Notifications", "notify", notify_names(),
                         behaviour.get("notify").string()) +
                  input("Milliseconds that slow and late take", "ms", ms) +
                  button("set", "Set", true)) +
         form("/sandbox/reset", button("reset", "Empty the ledger"));
}

}  // namespace

Reply notice_page(int status, std::string_view title, std::string_view sentence) {
  return page(status, title, element("p", sentence) + '\n', true);
}

Reply payment_page(const Payment& payment, std::string_view title, std::string_view path) {
  const bool is_paid = payment.state == "paid";
  std::string buttons;
  if (!is_paid)
    buttons += button("pay", payment.state == "open" ? "Pay" : "Pay all the same", true);
  if (payment.state == "open") {
    buttons += button("fail", "Let the payment fail") + button("expire", "Let it expire");
  }
  buttons += button("back", is_paid ? "Go back" : "Go back without paying");
  return page(200, title,
              "<p><strong class=\"amount\">" + escape(rupiah(payment.amount)) + "</strong></p>\n" +
                  description({{"reference", payment.reference}, {"state", payment.state}}) +
                  form(path, buttons),
              true, origin_of(payment.return_url));
}

Reply account_page(int status, std::string_view said) {
  return page(status, "Sandbox bank",
              said_text(said) + form("/sandbox/va", input("Virtual account number", "number",
                                                          attribute("inputmode", "numeric")) +
                                                        input("Amount in rupiah", "amount",
                                                              attribute("inputmode", "numeric")) +
                                                        button("pay", "Pay", true)),
              true);
}

Reply code_page(int status, std::string_view said) {
  return page(status, "Sandbox scanner",
              said_text(said) +
                  form("/sandbox/qr",
                       "<p><label>Text of a QR code<br>\n<textarea name=\"payload\" rows=\"6\" "
                       "spellcheck=\"false\"></textarea></label></p>\n" +
                           button("read", "Read", true)),
              true);
}

Reply code_page(const Qris& code) {
  const auto amount = code.amount();
  return page(200, "Sandbox scanner",
              description({{"merchant", code.merchant()},
                           {"city", code.city()},
                           {"NMID", code.nmid()},
                           {"amount", amount ? rupiah(amount->value()) : ""},
                           {"reference", code.reference()}}) +
                  form("/sandbox/qr", hidden("payload", code.payload()) +
                                          (amount ? "" : input("Amount in rupiah", "amount")) +
                                          button("pay", "Pay", true)),
              true);
}

Reply visit_page(const Visit& visit, const Fields& fields) {
  return page(200, visit.kind == "form" ? "Form received" : "Link followed",
              description({{"method", visit.method}, {"target", visit.target}}) +
                  table("Fields", write_fields(fields), {"name", "value"}),
              false);
}

Reply ledger_page(const Node& contents, const Node& behaviour) {
  return page(
      200, "Payment sandbox",
      "<p>Pay a <a href=\"/sandbox/va\">virtual account</a> or a <a href=\"/sandbox/qr\">QR "
      "code</a>. The same <a href=\"/sandbox/ledger.json\">for programs</a>.</p>\n" +
          table("Pledges (the partner's)", contents.get("pledges"),
                {"reference", "method", "status", "amount", "created", "expires", "paid_at"}) +
          table("Payments (the provider's)", contents.get("payments"),
                {"reference", "kind", "bank", "number", "payload", "state", "amount", "at"}) +
          table("Notifications", contents.get("notifications"),
                {"direction", "id", "reference", "status", "verdict", "amount", "at"}) +
          table("Forms", contents.get("forms"), {"method", "target", "fields", "at"}) +
          table("Links", contents.get("links"), {"method", "target", "fields", "at"}) +
          behaviour_form(behaviour),
      false);
}

Reply stylesheet() {
  return {.status = 200, .type = "text/css; charset=utf-8", .body = std::string(kStyle)};
}

}  // namespace lindung::cli::sandbox
