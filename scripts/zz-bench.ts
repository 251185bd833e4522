import { benchOrchestration } from "@/scripts/bench/orchestration";

const c0 = process.cpuUsage();
const r = await benchOrchestration(process.env.DATABASE_URL ?? "");
const c = process.cpuUsage(c0);
console.log(r, "cpu s per job", (c.user + c.system) / 1e6 / 110);
