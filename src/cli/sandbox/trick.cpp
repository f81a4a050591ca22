#include "cli/sandbox/trick.hpp"

#include <string>
#include <utility>

#include "campaign/json.hpp"
#include "cli/sandbox/action.hpp"

namespace lindung::cli::sandbox {
namespace {

constexpr std::string_view kOther = "2222-2222-2222";
constexpr std::string_view kOtherNmid = "ID1111111111111";
constexpr std::int64_t kPaddingSize = 5'000'000;

Reply refused(int status, std::string_view code, std::string_view detail) {
  Reply reply = problem(status, code, detail);
  if (status == 429 || status == 503) reply.headers.emplace_back("Retry-After", "1");
  return reply;
}

/// The member at `key` replaced, where it is.
Node with(const Node& node, std::string_view key, const Node& value) {
  Node changed = Node::object();
  for (const auto& [name, member] : node.members()) changed.add(name, name == key ? value : member);
  return changed;
}

Node without(const Node& node, std::string_view key) {
  Node changed = Node::object();
  for (const auto& [name, member] : node.members()) {
    if (name != key) changed.add(name, member);
  }
  return changed;
}

Node action(std::string_view type, std::string_view key, std::string_view value) {
  Node node = Node::object();
  node.add("type", type);
  node.add(key, value);
  return node;
}

/// A code of a small amount; `nmid` is whose.
std::string code(std::string_view nmid) {
  return payment_code(merchant_payload(nmid), 16'800, kOther);
}

Node bend(Trick trick, Node answer) {
  switch (trick) {
    case Trick::other_reference:
      return with(answer, "reference", Node::text(kOther));
    case Trick::unknown_status:
      return with(answer, "status", Node::text("perhaps"));
    case Trick::other_amount:
      return with(answer, "amount", Node::whole(answer.integer("amount") + 1));
    case Trick::no_action:
      return without(answer, "action");
    case Trick::not_https:
      return with(answer, "action", action("redirect", "url", "http://sandbox.invalid/pay"));
    case Trick::bad_qr: {
      std::string payload = code("ID0000000000000");
      payload.back() = payload.back() == '0' ? '1' : '0';
      return with(answer, "action", action("qr", "payload", payload));
    }
    case Trick::other_nmid:
      return with(answer, "action", action("qr", "payload", code(kOtherNmid)));
    case Trick::big:
      answer.add("padding", std::string(kPaddingSize, 'x'));
      return answer;
    default:
      return answer;
  }
}

}  // namespace

std::optional<Answer> refuse(Trick trick, std::string_view reference) {
  switch (trick) {
    case Trick::bad_request:
      return Answer{refused(400, "sandbox_400", "The sandbox was told to answer 400.")};
    case Trick::not_found:
      return Answer{refused(404, "sandbox_404", "The sandbox was told to answer 404.")};
    case Trick::conflict:
      return Answer{refused(409, "sandbox_409", "The sandbox was told to answer 409.")};
    case Trick::unprocessable:
      return Answer{refused(422, "sandbox_422", "The sandbox was told to answer 422.")};
    case Trick::too_many:
      return Answer{refused(429, "sandbox_429", "The sandbox was told to answer 429.")};
    case Trick::broken:
      return Answer{refused(500, "sandbox_500", "The sandbox was told to answer 500.")};
    case Trick::unavailable:
      return Answer{refused(503, "sandbox_503", "The sandbox was told to answer 503.")};
    case Trick::html:
      return Answer{sentence_page(200, "Please sign in to this network.")};
    case Trick::redirect_http: {
      Reply reply = sentence_page(307, "Elsewhere.");
      reply.headers.emplace_back("Location",
                                 "/sandbox/elsewhere?reference=" + std::string(reference));
      return Answer{std::move(reply)};
    }
    default:
      return std::nullopt;
  }
}

Answer deliver(Trick trick, int status, Node answer, std::chrono::milliseconds late) {
  const Node bent = bend(trick, std::move(answer));
  Answer result{json_reply(status, write_json(bent))};
  std::string& body = result.reply.body;
  switch (trick) {
    case Trick::nothing:
      result.reply.status = 200;
      body.clear();
      break;
    case Trick::unreadable:
      body.resize(body.size() / 2);
      break;
    case Trick::twice:
      body += std::string(body);
      break;
    case Trick::slow:
      result.delivery = Delivery::late;
      result.wait = late;
      break;
    case Trick::hang:
      result.delivery = Delivery::never;
      break;
    case Trick::drop:
      result.delivery = Delivery::dropped;
      break;
    default:
      break;
  }
  return result;
}

Reply elsewhere(std::string_view reference) {
  Node node = Node::object();
  node.add("reference", reference);
  node.add("status", "paid");
  return json_reply(200, write_json(node));
}

}  // namespace lindung::cli::sandbox
