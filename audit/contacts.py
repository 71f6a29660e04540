"""What Evolution's address book makes of the card. Usage: contacts.py FOLDER, a built site.

Needs Debian's gir1.2-ebookcontacts-1.2 and python3-gi, and so the system's Python.
"""

import json
import sys
from pathlib import Path

import gi

gi.require_version("EBookContacts", "1.2")
from gi.repository import EBookContacts  # noqa: E402 -- its version has to be told first

folder = Path(sys.argv[1])
basics = json.loads((folder / "resume.json").read_text("utf-8"))["basics"]
contact = EBookContacts.Contact.new_from_vcard((folder / "resume.vcf").read_bytes().decode())
read = {
    "name": contact.get_property("full-name"),
    "filed under": contact.get_property("file-as"),
    "email": contact.get_property("email-1"),
    "phone": contact.get_attributes(EBookContacts.ContactField.TEL)[0].get_value(),
    "number": bool(contact.get_property("id")),
}
expected = {
    "name": basics["name"],
    "filed under": basics["name"],
    "email": basics["email"],
    "phone": basics["phone"],
    "number": True,
}
if read != expected:
    sys.exit(f"FAILS: Evolution reads {read}, not {expected}")
print("holds: Evolution files the person by name, with email, phone and a number")
