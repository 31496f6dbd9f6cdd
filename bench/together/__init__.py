"""The live rooms beside Hocuspocus and y-websocket's own server: the same tool, the same edits, the same machine."""
