"""Whether a folder lies on a network, or is kept in step with other computers."""

from __future__ import annotations

import re
import sys
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePath

MOUNTS = Path("/proc/self/mounts")
"""What is mounted where, on Linux: see fstab(5) for its fields."""

NETWORK = {
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "gfs2", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
    "ocfs2", "smb2", "smb3", "smbfs", "vboxsf", "virtiofs", "fuse.ceph", "fuse.davfs2", "fuse.gvfsd-fuse",
    "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs", "fuse.vmhgfs-fuse",
}  # fmt: skip
"""Types of file systems that another computer may write to at the same time."""

SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "iclouddrive": "iCloud Drive",
    "mobiledocuments": "iCloud Drive",
    "googledrive": "Google Drive",
    "nextcloud": "Nextcloud",
}
"""How folders begin that a program keeps in step with other computers, without spaces."""

_ESCAPED = re.compile(r"\\([0-7]{3})")


def shared_by(folder: Path) -> str:
    """Say what shares a folder with other computers, or nothing where nothing seems to."""
    folder = folder.absolute()
    if sys.platform == "win32":
        return synced(folder) or on_share(str(folder))
    real = folder.resolve()
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:  # there is no such list on other systems
        mounts = ""
    return synced(folder) or synced(real) or mounted(real, mounts)


def mounted(folder: PurePath, mounts: str) -> str:
    """Name the network file system that a folder lies on, from a list of what is mounted where."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) > 2:  # noqa: PLR2004 - device, place, type
            place = _ESCAPED.sub(lambda found: chr(int(found[1], 8)), fields[1])
            # Of two in one place, the later one covers the earlier.
            if folder.is_relative_to(place) and len(place) >= best:
                best, kind = len(place), fields[2]
    return f"a network drive ({kind})" if kind in NETWORK else ""


def synced(folder: PurePath) -> str:
    """Name the program that keeps a folder in step with other computers, by the folder's name."""
    for part in folder.parts:
        plain = part.lower().replace(" ", "")
        for start, name in SYNCED.items():
            if re.match(rf"{start}\b", plain):
                return name
    return ""


def on_share(folder: str) -> str:
    r"""Tell a Windows path to another computer, such as \\office\team, from one of this computer."""
    drive = PureWindowsPath(folder).drive.lower()
    far = drive.startswith("\\\\") and not drive.startswith(("\\\\?\\", "\\\\.\\"))
    return "a network drive" if far or drive.startswith("\\\\?\\unc\\") else ""
