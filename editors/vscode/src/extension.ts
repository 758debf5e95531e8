// Starts `onrecord lsp` and hands it the drafts; everything else is the server's.
import { commands, ExtensionContext, window, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(commands.registerCommand("onrecord.restart", start));
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function start(): Promise<void> {
  await client?.stop();
  const [command, ...args] = workspace.getConfiguration("onrecord").get<string[]>("command", []);
  if (!command) {
    void window.showWarningMessage("onrecord.command is empty: name the command that starts the server.");
    return;
  }
  const watched = "**/{.onrecord.yml,.onrecord.yaml,pyproject.toml,.vale.ini,*.yml,*.csv}";
  client = new LanguageClient(
    "onrecord",
    { command, args },
    {
      documentSelector: ["markdown", "plaintext", "html"].map((language) => ({ scheme: "file", language })),
      synchronize: { fileEvents: workspace.createFileSystemWatcher(watched) },
    },
  );
  try {
    await client.start();
  } catch (error) {
    void window.showErrorMessage(`onrecord did not start (${String(error)}): is it installed, with pygls?`);
  }
}
