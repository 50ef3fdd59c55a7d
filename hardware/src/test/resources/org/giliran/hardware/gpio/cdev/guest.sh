#!/usr/bin/env bash
# Boots this system's own Debian kernel in a virtual machine, with simulated GPIO chips, and runs a Java program in it.
#   guest.sh FOLDER JAVA_HOME CLASS_PATH MAIN [ARGUMENTS]
# What the program prints comes out on standard output. Debian switches gpio-sim off, so the module is built here
# from the kernel's own source; nothing of the kernel is kept but in FOLDER.
set -euo pipefail
folder=$1 java_home=$2 class_path=$3
shift 3
mkdir -p "$folder"
cd "$folder"

# Whatever kernel this Debian has: the package names follow from the meta packages.
depends() { apt-cache depends "$1" | sed -n 's/^ *Depends: \('"$2"'.*\)/\1/p' | head -1; }
image=$(depends linux-image-amd64 linux-image-)
release=${image#linux-image-}
headers=/usr/src/linux-headers-$release
source=/usr/src/$(depends linux-source linux-source-).tar.xz
[ -d "$headers" ] && [ -f "$source" ] || { echo "linux-headers-amd64 and linux-source are needed" >&2; exit 3; }

if [ ! -f gpio-sim.ko ]; then
  rm -rf kernel module && mkdir module
  apt-get download -qq "$image"
  dpkg-deb -x "$image"_*.deb kernel && rm "$image"_*.deb
  top=$(basename "$source" .tar.xz)
  tar -xJf "$source" -C module --strip-components=1 \
    "$top"/drivers/gpio/gpio-sim.c "$top"/drivers/gpio/gpiolib.h "$top"/kernel/irq/irq_sim.c
  (
    cd module
    cp drivers/gpio/gpio-sim.c gpio-sim-main.c
    cp drivers/gpio/gpiolib.h .
    # Its simulated interrupts are switched off, too; a module may not call irq_to_desc.
    sed '/EXPORT_SYMBOL_GPL/d; s/handle_simple_irq(irq_to_desc(\(.*\)));/generic_handle_irq(\1);/' \
      kernel/irq/irq_sim.c > irq_sim.c
    printf 'obj-m := gpio-sim.o\ngpio-sim-y := gpio-sim-main.o irq_sim.o\n' > Makefile
    make -s -C "$headers" M="$PWD" modules
  ) >&2
  cp module/gpio-sim.ko .
fi

rm -rf root && mkdir -p root/{bin,dev,proc,sys,tmp,app}
busybox=$(command -v busybox)
cp "$busybox" root/bin/
for name in sh mount insmod poweroff su; do ln -s busybox root/bin/$name; done
cp gpio-sim.ko root/
cp "kernel/lib/modules/$release/kernel/fs/configfs/configfs.ko" root/
"$java_home/bin/jlink" --add-modules java.base,java.logging,jdk.unsupported --strip-debug --no-header-files --no-man-pages \
  --output root/java
find root/java -name '*.so' -o -name java -type f | xargs ldd 2>/dev/null | grep -o '/[^ )]*' | grep -v "^$PWD" | sort -u |
  grep -v ':$' | xargs -I{} cp -L --parents {} root/
mkdir -p root/etc && echo 'visitor::1000:1000::/tmp:/bin/sh' > root/etc/passwd

guest_path=
number=0
IFS=: read -ra entries <<< "$class_path"
for entry in "${entries[@]}"; do
  [ -e "$entry" ] || continue
  number=$((number + 1))
  cp -rL "$entry" "root/app/$number-$(basename "$entry")"
  guest_path+=:/app/$number-$(basename "$entry")
done

cat > root/init <<INIT
#!/bin/sh
mount -t devtmpfs dev /dev; mount -t proc proc /proc; mount -t sysfs sys /sys
insmod /configfs.ko; insmod /gpio-sim.ko; mount -t configfs none /sys/kernel/config
mount -t tracefs none /sys/kernel/tracing
export CLASS_PATH=$guest_path
/java/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp \$CLASS_PATH $* < /dev/null
poweroff -f
INIT
chmod +x root/init
(cd root && find . | cpio --quiet -o -H newc | gzip -1) > initrd.gz

# Without hardware help: it works on every machine, also inside another virtual one.
exec qemu-system-x86_64 -accel tcg,thread=multi -smp 2 -cpu max -M q35 -m 1024 -nographic -no-reboot \
  -kernel "kernel/boot/vmlinuz-$release" -initrd initrd.gz -append "console=ttyS0 quiet panic=-1" < /dev/null
