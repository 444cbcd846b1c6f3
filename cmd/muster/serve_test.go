package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A served is the program as a process of its own, serving a ledger.
type served struct {
	*exec.Cmd
	url, ledger string
	log         *bytes.Buffer // read it after the end
}

// spawn starts the program on a ledger in dir. It is the binary of the tests,
// which is the program under that name.
func spawn(t testing.TB, dir string, flags ...string) *served {
	t.Helper()
	s := &served{ledger: filepath.Join(dir, "muster.db"), log: new(bytes.Buffer)}
	s.Cmd = exec.CommandContext(t.Context(), os.Args[0], append([]string{"--ledger", s.ledger, "serve", "--addr", "127.0.0.1:0"}, flags...)...)
	s.Args[0], s.Stderr = "muster", s.log
	s.Env = append(os.Environ(), "TMPDIR="+dir)
	out, err := s.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = s.Process.Kill()
		_ = s.Wait()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("%v: %s", err, s.log)
	}
	s.url = strings.TrimSuffix(strings.Fields(line)[3], "/")
	return s
}

// form is the body of an upload of files, and its type.
func form(t testing.TB, files map[string]string) (body []byte, kind string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for name, text := range files {
		part, err := w.CreateFormFile("files", name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(part, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), w.FormDataContentType()
}

// stay does not follow to the page that an upload leads to.
var stay = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}

// TestUploadSurvivesTheEnd: told to end while an upload comes in, the program
// takes the rest, reads the report into the ledger, and then ends.
func TestUploadSurvivesTheEnd(t *testing.T) {
	dir := t.TempDir()
	s := spawn(t, dir, "--log", "info")
	// More than what lies in buffers on the way.
	text := "NAIROBI, 8 March 2025 - Another 120 Kenyan police officers landed in Haiti on Saturday." + strings.Repeat(" It rained.", 20_000)
	body, kind := form(t, map[string]string{"landing.txt": text})
	half, rest := io.Pipe()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+"/add", half)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", kind)
	status := make(chan string, 1)
	go func() {
		res, err := stay.Do(req)
		if err != nil {
			status <- err.Error()
			return
		}
		res.Body.Close()
		status <- strconv.Itoa(res.StatusCode)
	}()
	if _, err := rest.Write(body[:len(body)/2]); err != nil {
		t.Fatal(err)
	}
	arriving(t, dir)
	if err := s.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	closed(t, s.url)
	if _, err := rest.Write(body[len(body)/2:]); err != nil {
		t.Fatal(err)
	}
	rest.Close()
	if got := <-status; got != "303" {
		t.Errorf("upload: got %s, want 303", got)
	}
	if err := s.Wait(); err != nil {
		t.Errorf("end: %v: %s", err, s.log)
	}
	list := exec.CommandContext(t.Context(), os.Args[0], "--ledger", s.ledger, "reports", "--format", "json")
	list.Args[0] = "muster"
	if out, err := list.Output(); err != nil || !strings.Contains(string(out), "landing.txt") {
		t.Errorf("got %s, %v, want the report in the ledger", out, err)
	}
	if !strings.Contains(s.log.String(), `"msg":"request","method":"POST","path":"/add","status":303`) {
		t.Errorf("got log %s, want the upload in it", s.log)
	}
}

// arriving waits until the program has begun to take an upload.
func arriving(t *testing.T, dir string) {
	t.Helper()
	for range 400 {
		if found, err := filepath.Glob(filepath.Join(dir, "muster-upload-*")); err == nil && len(found) > 0 {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	t.Fatal("the program does not take the upload")
}

// closed waits until nobody answers at the address: the end has begun.
func closed(t *testing.T, url string) {
	t.Helper()
	var d net.Dialer
	for range 200 {
		c, err := d.DialContext(t.Context(), "tcp", strings.TrimPrefix(url, "http://"))
		if err != nil {
			return
		}
		c.Close()
		time.Sleep(25 * time.Millisecond)
	}
	t.Fatal("the program goes on answering")
}

// TestBrokenUpload: an upload whose client vanishes leaves nothing behind, and
// the next is taken.
func TestBrokenUpload(t *testing.T) {
	dir := t.TempDir()
	s := spawn(t, dir)
	body, kind := form(t, map[string]string{"landing.txt": strings.Repeat("Another 120 Kenyan police officers landed. ", 9999)})
	ctx, vanish := context.WithCancel(t.Context())
	half, rest := io.Pipe()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, s.url+"/add", half)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", kind)
	gone := make(chan struct{})
	go func() {
		if res, err := stay.Do(req); err == nil {
			res.Body.Close()
		}
		close(gone)
	}()
	if _, err := rest.Write(body[:len(body)/2]); err != nil {
		t.Fatal(err)
	}
	arriving(t, dir)
	vanish()
	rest.CloseWithError(context.Canceled) // the client may wait for its own half
	<-gone
	left := []string{"?"}
	for range 100 {
		if left, err = filepath.Glob(filepath.Join(dir, "muster-upload-*")); err == nil && len(left) == 0 {
			break
		}
		time.Sleep(25 * time.Millisecond)
	}
	if len(left) > 0 {
		t.Errorf("got %v left behind", left)
	}
	if got := post(t, s.url+"/add", map[string]string{"a.txt": "Kenya has 400 police officers in Haiti."}); got != http.StatusSeeOther {
		t.Errorf("the next upload: got %d", got)
	}
}

// post uploads files and returns the status.
func post(t testing.TB, url string, files map[string]string) int {
	t.Helper()
	body, kind := form(t, files)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", kind)
	res, err := stay.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	return res.StatusCode
}

// TestSlowClients: hundreds of clients that send nothing more, and one that
// does not take its answer, hold nobody else up.
func TestSlowClients(t *testing.T) {
	s := spawn(t, t.TempDir())
	var d net.Dialer
	for i := range 300 {
		c, err := d.DialContext(t.Context(), "tcp", strings.TrimPrefix(s.url, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Close() })
		head := "GET / HTTP/1.1\r\nHost: localhost\r\n"
		if i%2 == 0 {
			head += "\r\n" // asks, and reads nothing
		}
		if _, err := io.WriteString(c, head); err != nil {
			t.Fatal(err)
		}
	}
	start := time.Now()
	if status, _ := get(t, s.url+"/", nil); status != http.StatusOK {
		t.Errorf("got status %d", status)
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("a page took %v beside them", took)
	}
}

// TestAddresses: what is no page is told from what is asked for in the wrong way,
// and folders are not listed.
func TestAddresses(t *testing.T) {
	site := start(t)
	for _, c := range []struct {
		method, path string
		want         int
		allow        string
	}{
		{"GET", "/claims", 200, ""},
		{"HEAD", "/claims", 200, ""},
		{"DELETE", "/claims", 405, "GET"},
		{"PUT", "/rulings", 405, "GET, POST"},
		{"POST", "/", 405, "GET"},
		{"DELETE", "/nowhere", 404, ""},
		{"GET", "/claims?sort=colour", 400, ""},
		{"GET", "/claims?outlet=none&modality=planned", 200, ""},
		{"GET", "/claims?modality=hopeful", 400, ""},
		{"GET", "/claims.csv?sort=colour", 400, ""},
		{"GET", "/timeline?order=oldest&kind=movement,harm&from=2025-01", 200, ""},
		{"GET", "/changes?since=yesterday", 400, ""},
		{"GET", "/changes.atom?since=yesterday", 400, ""},
		{"GET", "/static/", 404, ""},
		{"GET", "/static/.gitignore", 404, ""},
		{"GET", "/reports/..%2f..%2fetc%2fpasswd", 404, ""},
	} {
		res, body := ask(t, c.method, site+c.path, "") //nolint:bodyclose // ask closed it
		if res.StatusCode != c.want || res.Header.Get("Allow") != c.allow {
			t.Errorf("%s %s: got %d, Allow %q, want %d, %q: %.200s", c.method, c.path, res.StatusCode, res.Header.Get("Allow"), c.want, c.allow, body)
		}
	}
}

// TestStartsAtOnce: the program answers within a second of its start.
func TestStartsAtOnce(t *testing.T) {
	start := time.Now()
	s := spawn(t, t.TempDir())
	if status, _ := get(t, s.url+"/healthz", nil); status != http.StatusOK {
		t.Errorf("got status %d", status)
	}
	// A second is promised of a machine that does nothing else.
	if took := time.Since(start); took > 4*time.Second {
		t.Errorf("the first answer came after %v", took)
	}
}

// TestAddressNeedsPublic: any address but the loopback needs --public.
func TestAddressNeedsPublic(t *testing.T) {
	cmd := exec.CommandContext(t.Context(), os.Args[0], "--ledger", filepath.Join(t.TempDir(), "muster.db"), "serve", "--addr", "0.0.0.0:0")
	cmd.Args[0] = "muster"
	out, err := cmd.CombinedOutput()
	if err == nil || !strings.Contains(string(out), "--public") {
		t.Errorf("got %s, %v, want it refused", out, err)
	}
}
