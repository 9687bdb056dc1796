// Verifies a message on standard input, {secret, headers, body}; fails unless its signature is right.
const { readFileSync } = require("node:fs");
const { Webhook } = require("standardwebhooks");

const { secret, headers, body } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(new Webhook(secret).verify(body, headers)));
