import {type Connection, type MessageType, ShowMessageNotification} from 'vscode-languageserver/node';

/** Shows the user a message that asks for nothing. */
export function say(connection: Connection, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, {type, message: `mtlint: ${message}`});
}
