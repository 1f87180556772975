export default function Start() {
  return <h1>Welcome</h1>;
}
