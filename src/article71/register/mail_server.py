"""Where mail is handed over: the address of a server, such as smtp+tls://user:password@host:587."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from article71.errors import BadInput

_PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}


@dataclass(frozen=True, slots=True)
class MailServer:
    """A server and how it is spoken to: `tls` after it is greeted, `ssl` from the first byte. No host is no server."""

    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    tls: bool = False
    ssl: bool = False


def server_at(address: str, name: str) -> MailServer:
    """The server at this address, none for an empty one. BadInput, which tells where it was given, for what is none."""
    if not address:
        return MailServer()
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise BadInput("its port is no number", name) from error
    if not host or parts.scheme not in _PORTS:
        raise BadInput("it must be like smtp+tls://user:password@host:587", name)
    return MailServer(
        host,
        port,
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        tls=parts.scheme == "smtp+tls",
        ssl=parts.scheme == "smtps",
    )
