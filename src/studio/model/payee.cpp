#include "studio/model/payee.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <vector>

#include "campaign/web_address.hpp"
#include "qris/payload.hpp"
#include "studio/model/numbers.hpp"
#include "studio/model/place.hpp"
#include "studio/model/words.hpp"

namespace lindung::studio {
namespace {

using Facts = std::vector<std::string>;

/// Those that say something, each once.
std::string join(const Facts& facts, std::string_view between = " · ") {
  std::string all;
  for (auto fact = facts.begin(); fact != facts.end(); ++fact) {
    if (fact->empty() || std::find(facts.begin(), fact, *fact) != fact) continue;
    all.append(all.empty() ? "" : between).append(*fact);
  }
  return all;
}

/// In every language of it: what one of them says is confirmed with the rest.
std::string in_all(const Node& words) {
  Facts texts;
  for (const auto& [lang, text] : words.members()) texts.push_back(text.string());
  return join(texts);
}

std::string say_code(const Node& channel, std::string_view lang) {
  const auto payee = payee_of(channel);
  if (!payee) return std::string(word(lang, "payee.unreadable"));
  return join({payee->merchant + ", " + payee->city, payee->nmid, channel.get("nmid").string()});
}

std::string say_accounts(const Node& accounts) {
  Facts all;
  for (const auto& [key, one] : accounts.members()) {
    all.push_back(
        join({one.get("bank").string(), one.get("number").string(), one.get("holder").string()}));
  }
  return join(all, "; ");
}

/// "4 barang, Rp8.400 sampai Rp159.600 · www.tokopedia.com"
std::string say_items(const Node& items, std::string_view lang) {
  Facts facts = {{}};
  std::int64_t least = 0;
  std::int64_t most = 0;
  for (const auto& [key, item] : items.members()) {
    const std::int64_t price = item.integer("price");
    least = least == 0 ? price : std::min(least, price);
    most = std::max(most, price);
    const std::string& url = item.get("url").string();
    const std::string_view origin = origin_of(url);
    facts.emplace_back(origin.empty() ? std::string_view(url)
                                      : origin.substr(origin.find("//") + 2));
  }
  facts.front() = fill(word(lang, "payee.items"), {{"count", std::to_string(facts.size() - 1)},
                                                   {"least", rupiah(least)},
                                                   {"most", rupiah(most)}});
  return join(facts);
}

/// "10 kantor: Cabang Medan (Medan, Sumatera Utara), …"
std::string say_offices(const Node& offices, std::string_view lang) {
  constexpr std::size_t kMostNamed = 3;
  const std::size_t count = offices.members().size();
  if (count == 0) return {};
  std::string all = fill(word(lang, "payee.offices"), {{"count", std::to_string(count)}});
  for (std::size_t i = 0; i < std::min(count, kMostNamed); ++i) {
    const Node& office = offices.members()[i].value;
    all.append(i == 0 ? ": " : "; ")
        .append(join({office.get("name").string(), office.get("address").string()}, ", "));
  }
  return count > kMostNamed ? all.append("; …") : all;
}

}  // namespace

std::optional<Payee> payee_of(const Node& channel) {
  const auto code = Qris::read(channel.get("payload").string());
  if (!code) return std::nullopt;
  return Payee{.merchant = code->merchant(), .city = code->city(), .nmid = code->nmid()};
}

std::string say_payee(const Node& file, std::string_view pointer, std::string_view lang) {
  const Node* there = find_at(file, pointer);
  if (there == nullptr || pointer.empty()) return {};
  const std::string& url = there->get("url").string();
  if (pointer == "/collector") {
    return join({in_all(there->get("name")), url, in_all(there->get("permit"))});
  }
  const std::string& kind = there->get("kind").string();
  if (kind == "qris") return say_code(*there, lang);
  if (kind == "transfer") return say_accounts(there->get("accounts"));
  if (kind == "items") return say_items(there->get("items"), lang);
  if (kind == "slip") {
    return join({in_all(there->get("address")), say_offices(there->get("offices"), lang)});
  }
  if (kind == "host") return std::string(word(lang, "payee.host"));
  return join({url, there->get("method").string(), there->get("nmid").string()});
}

}  // namespace lindung::studio
