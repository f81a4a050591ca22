#include "cli/sandbox/action.hpp"

#include <algorithm>
#include <array>

#include "cli/sandbox/random.hpp"
#include "money/rupiah.hpp"
#include "qris/payload.hpp"

namespace lindung::cli::sandbox {
namespace {

constexpr std::array<std::string_view, 6> kWallets = {"gopay",     "ovo",     "dana",
                                                      "shopeepay", "linkaja", "astrapay"};
constexpr std::string_view kHolder = "LINDUNG SANDBOX";
constexpr std::size_t kAccountDigits = 12;

std::string kind_of(std::string_view method) {
  if (method == "qris") return "qr";
  if (method == "instructions") return "instructions";
  if (method.ends_with("_va")) return "virtual_account";
  return std::ranges::find(kWallets, method) != kWallets.end() ? "wallet" : "redirect";
}

/// "BCA" of "bca_va".
std::string bank_of(std::string_view method) {
  std::string bank(method.substr(0, method.size() - 3));
  std::ranges::transform(bank, bank.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return bank.empty() ? "BANK" : bank;
}

std::string fields_text(const QrisFields& fields) { return write_qris_fields(fields).value_or(""); }

Result<Qris> code_of(std::string_view merchant, std::int64_t amount, std::string_view reference) {
  const auto code = Qris::read(merchant);
  if (!code) return code;
  return to_dynamic(*code, Rupiah::of(amount).value_or(Rupiah()), reference);
}

}  // namespace

std::string merchant_payload(std::string_view nmid) {
  const std::string account = fields_text({{.tag = "00", .value = "ID.CO.SANDBOX.WWW"},
                                           {.tag = "01", .value = "936000000000000000"},
                                           {.tag = "02", .value = "000000000000000"},
                                           {.tag = "03", .value = "UBE"}});
  const std::string registry = fields_text({{.tag = "00", .value = "ID.CO.QRIS.WWW"},
                                            {.tag = "02", .value = std::string(nmid)},
                                            {.tag = "03", .value = "UBE"}});
  const std::string text = fields_text({{.tag = "00", .value = "01"},
                                        {.tag = "01", .value = "11"},
                                        {.tag = "26", .value = account},
                                        {.tag = "51", .value = registry},
                                        {.tag = "52", .value = "8398"},
                                        {.tag = "53", .value = "360"},
                                        {.tag = "58", .value = "ID"},
                                        {.tag = "59", .value = std::string(kHolder)},
                                        {.tag = "60", .value = "JAKARTA"},
                                        {.tag = "61", .value = "10110"}}) +
                           "6304";
  return text + qris_crc(text);
}

std::string payment_code(std::string_view merchant, std::int64_t amount,
                         std::string_view reference) {
  const auto code = code_of(merchant, amount, reference);
  return code ? code->payload() : std::string();
}

Result<Payment> start_payment(const Order& order, std::int64_t now) {
  Payment payment{.reference = order.reference,
                  .kind = kind_of(order.method),
                  .amount = order.amount,
                  .return_url = order.return_url,
                  .at = now};
  if (payment.kind == "qr") {
    const auto code = code_of(merchant_payload(), order.amount, order.reference);
    if (!code) return std::unexpected(code.error());
    payment.payload = code->payload();
  } else if (payment.kind == "virtual_account") {
    payment.bank = bank_of(order.method);
    payment.number = "8800" + random_digits(kAccountDigits);
  }
  return payment;
}

Node write_action(const Payment& payment, std::string_view home) {
  const std::string origin(home);
  Node action = Node::object();
  action.add("type", payment.kind);
  if (payment.kind == "qr") {
    action.add("payload", payment.payload);
  } else if (payment.kind == "virtual_account") {
    action.add("bank", payment.bank);
    action.add("number", payment.number);
    action.add("holder", kHolder);
  } else if (payment.kind == "wallet") {
    action.add("url", origin + "/sandbox/wallet/" + payment.reference);
  } else {
    if (payment.kind == "instructions") {
      Node steps = Node::array();
      steps.append(Node::text("Go to any counter of the sandbox."));
      steps.append(Node::text("Tell the reference " + payment.reference + '.'));
      steps.append(Node::text("Pay the exact amount."));
      action.add("steps", std::move(steps));
    }
    action.add("url", origin + "/sandbox/pay/" + payment.reference);
  }
  return action;
}

}  // namespace lindung::cli::sandbox
