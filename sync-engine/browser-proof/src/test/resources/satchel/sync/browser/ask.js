// Asks the compiled core, one question a line on stdin: function, then its arguments, each in base64
// and separated by blanks. One answer a line on stdout, in base64.
const core = require(process.argv[2]);
const decode = (text) => Buffer.from(text, "base64").toString("utf8");
const encode = (text) => Buffer.from(text, "utf8").toString("base64");

const questions = require("fs").readFileSync(0, "utf8").split("\n").filter((line) => line !== "");
for (const question of questions) {
  const [name, ...values] = question.split(" ");
  console.log(encode(core[name](...values.map(decode))));
}
