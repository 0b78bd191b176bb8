import { serveMcpStdio } from "../../src/http/mcp-stdio.ts";
import { fakePorts } from "./fake-ports.ts";

// Started by tests as a process of its own: an MCP server on standard input and output over invented articles.
serveMcpStdio(fakePorts());
